import type { Client } from 'pg'
import { OperatorError } from '#lib/errors/operator-error.ts'

/**
 * Refuses a PostgreSQL on which the program could not keep its promises.
 *
 * @throws OperatorError when the server is older than 15, stores text other than as UTF-8, only reads, or
 *   confirms what it has not stored (`synchronous_commit` off: a crash would lose what people were promised)
 */
export async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{
    version: number
    encoding: string
    standby: boolean
    commit: string
  }>(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('server_encoding') AS encoding,
            pg_is_in_recovery() AS standby,
            current_setting('synchronous_commit') AS commit`,
  )
  const server = rows[0]
  if (!server) throw new Error('PostgreSQL gave no settings')
  if (server.version < 150_000) throw new OperatorError('Reweigh needs PostgreSQL 15 or newer.')
  if (server.encoding !== 'UTF8') throw new OperatorError('The database must store its text as UTF8.')
  if (server.standby)
    throw new OperatorError('This PostgreSQL only reads (it is a standby). Use the primary.')
  if (server.commit === 'off') {
    throw new OperatorError(
      'This PostgreSQL confirms what it has not stored yet. Set synchronous_commit to on.',
    )
  }
}
