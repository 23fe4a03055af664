import 'server-only'
import { env } from '#lib/env/env.ts'
import type { Prisma } from './generated/client.ts'
import { openPrisma } from './open-prisma.ts'
import { readingScope } from './reading-scope.ts'

/** Prisma over the pool of this process; what goes wrong with the database itself is thrown as a ServiceError. */
export type Database = ReturnType<typeof openPrisma>

/** The same inside one transaction. */
export type Transaction = Omit<Database, '$connect' | '$disconnect' | '$transaction' | '$extends'>

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one pool all the same. */
const shelf = globalThis as { reweighDatabase?: Database | undefined; reweighDatabaseUrl?: string }

/**
 * The database of this process; it is opened when it is first asked for, at DATABASE_URL.
 *
 * @throws Error when DATABASE_URL is not set: `npm start` and `reweigh` set it for what they start
 */
export function db(): Database {
  // A transaction is all of it but for what opens another one, which a query never does (hence the cast).
  const elsewhere = readingScope.getStore() as Database | undefined
  if (elsewhere !== undefined) return elsewhere
  if (shelf.reweighDatabase) return shelf.reweighDatabase
  const url = env().DATABASE_URL
  if (url === undefined) throw new Error('DATABASE_URL is not set, and nothing else named a database.')
  return useDatabase(url)
}

/** The pooler that the settings name, for the database that they name. */
const poolOf = (url: string) => (url === env().DATABASE_URL ? env().REWEIGH_POOL_URL : undefined)

/**
 * Makes the database at `url` the one of this process: for commands that start their own, and for tests.
 *
 * @param pool the address of a pooler in front of it, through which Prisma asks; missing = that of the settings, if any
 */
export function useDatabase(url: string, pool = poolOf(url)): Database {
  shelf.reweighDatabase = openPrisma(url, { pool })
  shelf.reweighDatabaseUrl = url
  return shelf.reweighDatabase
}

/** The address of `db()` itself, never of a pooler: for what brings a driver of its own, needs a session, or takes long. */
export function databaseUrl(): string {
  db()
  return shelf.reweighDatabaseUrl ?? ''
}

/** Closes every connection of this process. The next db() opens new ones. */
export async function closeDatabase(): Promise<void> {
  const database = shelf.reweighDatabase
  shelf.reweighDatabase = undefined
  await database?.$disconnect()
}

export type { Prisma }
