import 'server-only'
import { lockConsultation, type LockedConsultation } from '#lib/consultation/consultation/lock-draft.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/**
 * Holds a consultation that has closed and whose outcome is not published yet, until the end of the transaction.
 *
 * Throws ServiceError `NotFound`; `Conflict` before the closing, because nothing is decided while people may still answer,
 * and after the publication, because people rely on what they read.
 */
export async function lockForOutcome(tx: Transaction, id: string, now: Date): Promise<LockedConsultation> {
  const consultation = await lockConsultation(tx, id, now)
  if (consultation.stage === 'analysing') return consultation
  const message =
    consultation.stage === 'outcome_published'
      ? 'The outcome is published, so it stays as it is.'
      : 'An outcome is written after the consultation has closed, when everybody has had their say.'
  throw new ServiceError({ kind: 'Conflict', message })
}
