import { askOnce } from '#lib/db/ask-once.ts'
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
  const found = await askOnce<{ unsafe: boolean }>(url, confirmsTooEarly)
  if (found?.unsafe === true) {
    throw new OperatorError(
      'This PostgreSQL confirms what it has not stored yet. Set synchronous_commit to on.',
    )
  }
}
