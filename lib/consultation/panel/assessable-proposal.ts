import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/**
 * A proposal that the panel records something about, when nobody else is recording something about it.
 *
 * @throws ServiceError `NotFound`
 */
export async function assessableProposal(tx: Transaction, id: string): Promise<{ consultationId: string }> {
  const [proposal] = await tx.$queryRaw<{ consultationId: string }[]>`
    SELECT "consultationId" FROM "Proposal" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`
  if (proposal === undefined)
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such proposal.' })
  return proposal
}

/**
 * Lets only those go on who have recorded a view of the proposal themselves.
 *
 * @throws ServiceError `Conflict`
 */
export async function refuseWithoutOwnView(
  tx: Pick<Transaction, 'assessment'>,
  proposalId: string,
  personId: string,
): Promise<void> {
  if ((await tx.assessment.count({ where: { proposalId, personId } })) > 0) return
  throw new ServiceError({ kind: 'Conflict', message: 'Record your own view of this proposal first.' })
}
