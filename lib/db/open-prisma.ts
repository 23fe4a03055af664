import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#lib/env/env.ts'
import { traced } from '#lib/telemetry/trace.ts'
import { asServiceError } from './as-service-error.ts'
import { refuseReplica } from './refuse-replica.ts'
import { waitOnce } from './wait-once.ts'
import { PrismaClient } from './generated/client.ts'

/**
 * Nobody waits long for a database: a connection is had in 2 seconds or not at all, a statement ends after 5,
 * a lock is waited for 2, a forgotten transaction is ended after 10: that of a server whose network is gone holds what
 * others wait for. The last limit is for a database that is frozen and so cannot keep the others;
 * a request meets it once (`waitOnce`).
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

/** Where to ask. */
type Way = {
  /** A pooler in front of the database. */
  readonly pool?: string | undefined
  /** A replica is what is wanted: anywhere else a connection that only reads is refused. */
  readonly replica?: boolean
}

/** Prisma over a pool of connections of its own; what goes wrong with the database itself is thrown as a ServiceError. */
export const openPrisma = (url: string, { pool, replica = false }: Way = {}) =>
  new PrismaClient({
    adapter: new PrismaPg({
      ...{ connectionString: pool ?? url, max: env().REWEIGH_DATABASE_CONNECTIONS },
      ...(replica ? {} : { verify: refuseReplica }),
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
          const ask = (): Promise<unknown> => traced(name, () => query(args))
          return await (replica ? ask() : waitOnce(ask))
        } catch (error) {
          throw asServiceError(error)
        }
      },
    },
  })
