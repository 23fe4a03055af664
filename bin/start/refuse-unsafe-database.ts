import { Client } from 'pg'
import { OperatorError } from '#lib/errors/operator-error.ts'

/**
 * Refuses to serve from a PostgreSQL that confirms what it has not stored: a receipt means that a response is kept.
 *
 * One that does not answer just now is no reason to stop: the site says so itself and goes on when it is back.
 *
 * @throws OperatorError when `synchronous_commit` is off for this database or this account
 */
export async function refuseUnsafeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 2000 })
  client.on('error', () => undefined)
  const commit = await client
    .connect()
    .then(() => client.query<{ commit: string }>(`SELECT current_setting('synchronous_commit') AS commit`))
    .then(({ rows }) => rows[0]?.commit)
    .catch(() => undefined)
    .finally(() => client.end().catch(() => undefined))
  if (commit === 'off') {
    throw new OperatorError(
      'This PostgreSQL confirms what it has not stored yet. Set synchronous_commit to on.',
    )
  }
}
