import 'server-only'
import { lockConsultation, type LockedConsultation } from '#lib/consultation/consultation/lock-draft.ts'
import { lineOfText } from '#lib/consultation/text/free-text.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { lockForOutcome } from './lock-for-outcome.ts'
import { readKeptOutcome } from './kept-outcome.ts'
import { outcomeProblems } from './outcome-problems.ts'

/** What a correction of a published outcome is about, in a sentence that everybody reads; empty for a draft. */
export const correctionField = lineOfText(500).default('')

/** What is about to be written. `version`: of the published outcome that it makes; 1 while it is a draft. */
export type OutcomeToWrite = LockedConsultation & { readonly version: number }

/**
 * Holds a consultation whose outcome may be written: a draft as it is, a published one only to be corrected. Then what it
 * says now is kept for good, with what is different, before anything is changed.
 *
 * @throws ServiceError `NotFound`, `Conflict` before the closing, and `Invalid` when a published outcome is to be changed
 *   without saying what is corrected
 */
export async function lockToWrite(
  tx: Transaction,
  id: string,
  now: Date,
  correction: string,
): Promise<OutcomeToWrite> {
  const consultation = await lockConsultation(tx, id, now)
  if (consultation.stage !== 'outcome_published')
    return { ...(await lockForOutcome(tx, id, now)), version: 1 }
  if (correction === '') {
    const message = 'Say in one sentence what is corrected: everybody reads it'
    throw new ServiceError({ kind: 'Invalid', message, issues: [{ path: 'correction', message }] })
  }
  const before = await readKeptOutcome(tx, id)
  const number = 2 + (await tx.outcomeCorrection.count({ where: { consultationId: id } }))
  await tx.outcomeCorrection.create({
    data: { consultationId: id, number, at: now, note: correction, before },
  })
  return { ...consultation, version: number }
}

/**
 * Sees to it that a published outcome still holds together after a correction.
 *
 * @throws ServiceError `Invalid` that names everything that does not
 */
export async function refuseBrokenOutcome(
  tx: Transaction,
  { id, closesAt, version }: OutcomeToWrite,
  now: Date,
): Promise<void> {
  if (version === 1) return
  const { summary, scenario, decisions } = await readKeptOutcome(tx, id)
  const proposals = await tx.proposal.findMany({
    where: { consultationId: id },
    orderBy: { position: 'asc' },
  })
  const decided = proposals.map((proposal) => ({
    ...{ code: proposal.code, title: proposal.title },
    choice: decisions.find(({ proposalId }) => proposalId === proposal.id)?.choice ?? null,
  }))
  const issues = outcomeProblems({ closesAt, summary, scenario, decisions: decided }, now)
  if (issues.length === 0) return
  throw new ServiceError({ kind: 'Invalid', message: 'This correction leaves a gap.', issues })
}
