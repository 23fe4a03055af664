import 'server-only'
import { Client } from 'pg'
import { asServiceError } from './as-service-error.ts'
import { databaseUrl } from './database.ts'
import { Prisma } from './generated/client.ts'
import { panelRole } from './panel-role/panel-grants.ts'
import { panelRoleIsReady } from './panel-role/read-as-panel.ts'

/** Asks the database as Prisma does: `reader.$queryRaw<Row[]>`SELECT …``. */
export type RowReader = {
  readonly $queryRaw: <Rows = unknown>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: readonly unknown[]
  ) => Promise<Rows>
}

/** Whoever stops reading for two minutes loses the connection. */
const limits = {
  connectionTimeoutMillis: 2000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 120_000,
  query_timeout: 30_000,
  keepAlive: true,
  application_name: 'reweigh reading',
}

/**
 * Reads a lot from one state of the database: what others change meanwhile is not seen (REPEATABLE READ, READ ONLY).
 *
 * It has a connection of its own, so that a long download takes none from the pool; and asks it with callbacks, because
 * Prisma and the promises of node-postgres keep every answer alive until the memory is next marked in full: reading 20,000
 * responses then takes 170 MB instead of 20.
 *
 * @param work what to read; it may take as long as it likes
 * @param asPanel whether PostgreSQL is to refuse what the panel may not read
 * @throws ServiceError `Unavailable`, and whatever `work` throws
 */
export async function readSnapshot<Value>(
  work: (reader: RowReader) => Promise<Value>,
  { asPanel }: { readonly asPanel: boolean },
): Promise<Value> {
  const limited = asPanel && (await panelRoleIsReady())
  const client = new Client({ connectionString: databaseUrl(), ...limits })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  const ask = (text: string, values: readonly unknown[] = []): Promise<unknown> =>
    new Promise((resolve, reject) => {
      client.query(text, [...values], (error: Error | null, answer) => {
        if (error) reject(error)
        else resolve(answer.rows)
      })
    })
  const reader: RowReader = {
    $queryRaw: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) => {
      const { text, values: all } = 'raw' in query ? Prisma.sql(query, ...values) : query
      return (await ask(text, all)) as Rows // The query says what its rows are, as with Prisma.
    },
  }
  try {
    await client.connect()
    await ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    if (limited) await ask(`SET LOCAL ROLE ${panelRole}`)
    return await work(reader)
  } catch (error) {
    throw asServiceError(error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
