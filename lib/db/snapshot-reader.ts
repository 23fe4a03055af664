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

/** The same, and rows without end: `for await (const row of reader.rows<Row>(sql))`. */
export type SnapshotReader = RowReader & {
  /** Rows in the order of the query, of which few are in memory at once: PostgreSQL keeps the others (a cursor). */
  readonly rows: <Row>(query: Prisma.Sql) => AsyncGenerator<Awaited<Row>, void>
}

/** Rows of a cursor that are in memory at once. */
const batch = 250

/** Whoever stops reading for two minutes loses the connection. */
const limits = {
  connectionTimeoutMillis: 2000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 120_000,
  keepAlive: true,
  application_name: 'reweigh reading',
}

/** Milliseconds. An answer that takes longer is not waited for. */
const longestSilence = 30_000

/**
 * Reads a lot from one state of the database: what others change meanwhile is not seen (REPEATABLE READ, READ ONLY).
 *
 * It has a connection of its own, so that a long download takes none from the pool; and asks it with callbacks and one
 * clock for all questions, because Prisma, the promises of node-postgres and its clock for each question (`query_timeout`)
 * keep every answer alive until the memory is next marked in full: reading 30,000 responses takes 250 MB more instead of 30.
 *
 * @param work what to read; it may take as long as it likes
 * @param asPanel whether PostgreSQL is to refuse what the panel may not read
 * @param silence milliseconds after which an answer is not waited for any more
 * @throws ServiceError `Unavailable`, and whatever `work` throws
 */
export async function readSnapshot<Value>(
  work: (reader: SnapshotReader) => Promise<Value>,
  { asPanel, silence = longestSilence }: { readonly asPanel: boolean; readonly silence?: number },
): Promise<Value> {
  const limited = asPanel && (await panelRoleIsReady())
  const client = new Client({ connectionString: databaseUrl(), ...limits })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  let asked = 0
  const clock = setTimeout(() => asked > 0 && client.connection.stream.destroy(), silence)
  const ask = (text: string, values: readonly unknown[] = []): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked++
      clock.refresh()
      client.query(text, [...values], (error: Error | null, answer) => {
        asked--
        if (error) reject(error)
        else resolve(answer.rows)
      })
    })
  let cursors = 0
  const reader: SnapshotReader = {
    $queryRaw: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: readonly unknown[]) => {
      const { text, values: all } = 'raw' in query ? Prisma.sql(query, ...values) : query
      return (await ask(text, all)) as Rows // The query says what its rows are, as with Prisma.
    },
    rows: async function* <Row>({ text, values }: Prisma.Sql) {
      const cursor = `rows_${++cursors}`
      await ask(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, values)
      for (;;) {
        const some = (await ask(`FETCH ${batch} FROM ${cursor}`)) as Row[] // As above.
        yield* some
        if (some.length < batch) break
      }
      await ask(`CLOSE ${cursor}`)
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
    clearTimeout(clock)
    await client.end().catch(() => undefined)
  }
}
