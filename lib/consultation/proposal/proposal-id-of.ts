import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/**
 * The id of the proposal that something is about; null for none.
 *
 * Throws ServiceError `Invalid` at `proposalCode` when the consultation has no such proposal.
 */
export async function proposalIdOf(
  tx: Transaction,
  consultationId: string,
  code: string | null,
): Promise<string | null> {
  if (code === null) return null
  const where = { consultationId_code: { consultationId, code } }
  const proposal = await tx.proposal.findUnique({ where, select: { id: true } })
  if (proposal !== null) return proposal.id
  const issues = [{ path: 'proposalCode', message: 'Choose a proposal of this consultation' }]
  throw new ServiceError({ kind: 'Invalid', message: 'There is no such proposal.', issues })
}
