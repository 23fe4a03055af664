import { askOnce } from '#lib/db/ask-once.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'

type Facts = { readonly limited: boolean; readonly place: string }

const facts = `
  SELECT current_setting('statement_timeout') <> '0' AND current_setting('lock_timeout') <> '0'
      AND current_setting('idle_in_transaction_session_timeout') <> '0' AS limited,
    (SELECT system_identifier FROM pg_control_system()) || '/' || current_database() AS place`

/**
 * Refuses to serve through a pooler that leads to another database than DATABASE_URL, or that lets statements run for ever:
 * through a pooler nobody can ask for limits of their own, so it has to set them (`connect_query` in docs/scale-out.md).
 *
 * One that does not answer just now is no reason to stop: the site says so itself and goes on when it is back.
 *
 * @throws OperatorError
 */
export async function refuseUnsafePool(url: string, pool: string | undefined): Promise<void> {
  if (pool === undefined) return
  const [direct, pooled] = await Promise.all([askOnce<Facts>(url, facts), askOnce<Facts>(pool, facts)])
  if (pooled?.limited === false) {
    throw new OperatorError(
      'Statements through REWEIGH_POOL_URL may run for ever. Set statement_timeout, lock_timeout and idle_in_transaction_session_timeout in connect_query, as docs/scale-out.md shows.',
    )
  }
  if (direct !== null && pooled !== null && direct.place !== pooled.place) {
    throw new OperatorError('REWEIGH_POOL_URL leads to another database than DATABASE_URL.')
  }
}
