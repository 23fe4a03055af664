import { Client } from 'pg'
import { OperatorError } from '#lib/errors/operator-error.ts'

const confirmsTooEarly = `
  SELECT current_setting('synchronous_commit') = 'off'
      OR current_setting('synchronous_commit') = 'local' AND current_setting('synchronous_standby_names') <> ''
      AS unsafe`

/**
 * Refuses to serve from a PostgreSQL that confirms what it has not stored: a receipt means that a response is kept.
 *
 * One that does not answer just now is no reason to stop: the site says so itself and goes on when it is back.
 *
 * @throws OperatorError when `synchronous_commit` is off for this database or this account, or `local` on a cluster: then
 *   what the primary confirms may be on no other disk
 */
export async function refuseUnsafeDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 2000 })
  client.on('error', () => undefined)
  const unsafe = await client
    .connect()
    .then(() => client.query<{ unsafe: boolean }>(confirmsTooEarly))
    .then(({ rows }) => rows[0]?.unsafe === true)
    .catch(() => false)
    .finally(() => client.end().catch(() => undefined))
  if (unsafe) {
    throw new OperatorError(
      'This PostgreSQL confirms what it has not stored yet. Set synchronous_commit to on.',
    )
  }
}
