import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env/env.ts'
import { traced } from '#lib/telemetry/trace.ts'
import { asServiceError } from './as-service-error.ts'
import { panelScope } from './panel-role/panel-scope.ts'
import { refuseReplica } from './refuse-replica.ts'
import { PrismaClient, type Prisma } from './generated/client.ts'

/**
 * Nobody waits long for a database: a connection is had in 2 seconds or not at all, a statement ends after 5,
 * a lock is waited for 2, a forgotten transaction is ended after 10: that of a server whose network is gone holds what
 * others wait for. The last limit is for a database that is frozen and so cannot keep the others.
 */
const limits = {
  connectionTimeoutMillis: 2000,
  idleTimeoutMillis: 30_000,
  query_timeout: 15_000,
  keepAlive: true,
  application_name: 'reweigh',
}

/** Those that PostgreSQL keeps, of a session. A pooler keeps them in our place: a session through it is many in turn. */
const sessionLimits = {
  statement_timeout: 5000,
  lock_timeout: 2000,
  idle_in_transaction_session_timeout: 10_000,
}

const open = (url: string, pool: string | undefined) =>
  new PrismaClient({
    adapter: new PrismaPg({
      ...{ connectionString: pool ?? url, max: env().REWEIGH_DATABASE_CONNECTIONS, verify: refuseReplica },
      ...limits,
      ...(pool === undefined ? sessionLimits : {}),
    }),
    transactionOptions: { maxWait: limits.connectionTimeoutMillis, timeout: 10_000 },
    errorFormat: 'minimal',
  }).$extends({
    query: {
      $allOperations: async ({ model, operation, args, query }) => {
        try {
          const name = `db ${model === undefined ? '' : `${model}.`}${operation}`
          const answer: unknown = await traced(name, () => query(args))
          return answer
        } catch (error) {
          throw asServiceError(error)
        }
      },
    },
  })

/** Prisma over the pool of this process; what goes wrong with the database itself is thrown as a ServiceError. */
export type Database = ReturnType<typeof open>

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
  const asPanel = panelScope.getStore() as Database | undefined
  if (asPanel !== undefined) return asPanel
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
  shelf.reweighDatabase = open(url, pool)
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
