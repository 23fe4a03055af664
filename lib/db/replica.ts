import 'server-only'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Database } from './database.ts'
import { databaseTrouble } from './database-trouble.ts'
import { openPrisma } from './open-prisma.ts'
import { readingScope } from './reading-scope.ts'

type Replica = { readonly database: Database; isNear: boolean }

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one all the same. */
const shelf = globalThis as { reweighReplica?: Replica | undefined }

/** Makes the PostgreSQL at `url` the replica of this process. Nothing is read there before it is known to be near. */
export function useReplica(url: string): void {
  shelf.reweighReplica = { database: openPrisma(url, { replica: true }), isNear: false }
}

/** Says whether the replica has what the primary had a moment ago (`watchReplica`), so that people may be shown it. */
export function setReplicaNear(isNear: boolean): void {
  if (shelf.reweighReplica) shelf.reweighReplica.isNear = isNear
}

/** Closes every connection to it; from now on there is none. */
export async function closeReplica(): Promise<void> {
  const replica = shelf.reweighReplica
  shelf.reweighReplica = undefined
  await replica?.database.$disconnect()
}

/** The replica is away, or what it was asked stood in the way of what it has to take over from the primary. */
const isReplicasTrouble = (error: unknown): boolean =>
  (error instanceof ServiceError && error.kind === 'Unavailable') || databaseTrouble(error) === 'again'

/**
 * Does the reading of a public list on the replica, where there is one that is near; else, and when that one fails, on the
 * primary. Inside, `db()` answers whichever it is.
 *
 * For what may be a few seconds old only: never what somebody wrote just now, and nothing that staff decide by.
 *
 * @example await onReplica(() => db().publishedResponse.count())
 */
export async function onReplica<Value>(read: () => Promise<Value>): Promise<Value> {
  const replica = shelf.reweighReplica
  if (replica?.isNear !== true || readingScope.getStore() !== undefined) return read()
  try {
    return await readingScope.run(replica.database, read)
  } catch (error) {
    if (!isReplicasTrouble(error)) throw error
    return read()
  }
}
