import { Client } from 'pg'

/** Milliseconds for the connection, and again for the answer. */
const patience = 2000

/**
 * One question to a PostgreSQL, on a connection of its own: for what looks at a database beside the pool that pages use.
 *
 * @returns the first row; null when there is none, or no answer within a few seconds
 * @example await askOnce<{ now: Date }>(url, 'SELECT clock_timestamp() AS now')
 */
export async function askOnce<Row extends object>(url: string, question: string): Promise<Row | null> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  })
  client.on('error', () => undefined) // A connection that breaks also fails the question.
  return client
    .connect()
    .then(() => client.query<Row>(question))
    .then(({ rows }) => rows[0] ?? null)
    .catch(() => null)
    .finally(() => client.end().catch(() => undefined))
}
