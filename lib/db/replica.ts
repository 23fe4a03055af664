import 'server-only'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Database } from './database.ts'
import { databaseTrouble } from './database-trouble.ts'
import { nearReplica } from './near-replica.ts'
import { openPrisma } from './open-prisma.ts'
import { readingScope } from './reading-scope.ts'

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one pool all the same. */
const shelf = globalThis as {
  reweighReplica?: { readonly url: string; readonly database: Database } | undefined
}

function replicaAt(url: string): Database {
  if (shelf.reweighReplica?.url !== url) {
    void closeReplica()
    shelf.reweighReplica = { url, database: openPrisma(url, { replica: true }) }
  }
  return shelf.reweighReplica.database
}

/** Closes every connection to a replica. The next question that one may answer opens new ones. */
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
  const url = nearReplica()
  if (url === undefined || readingScope.getStore() !== undefined) return read()
  try {
    return await readingScope.run(replicaAt(url), read)
  } catch (error) {
    if (!isReplicasTrouble(error)) throw error
    return read()
  }
}
