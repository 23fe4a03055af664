import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * Takes a proposal out of a draft, with the evidence and questions about it; those after it move up.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once the consultation is signed off.
 */
export const removeProposal = defineVerb({
  name: 'proposal.remove',
  permission: 'consultation.edit',
  input: z.strictObject({ consultationId, code: consultationId }),
  change: async (tx, { consultationId: about, code }, { arrivedAt }) => {
    await lockDraft(tx, about, arrivedAt)
    const where = { consultationId_code: { consultationId: about, code } }
    const proposal = await tx.proposal.findUnique({ where, select: { id: true, position: true } })
    if (proposal === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such proposal.' })
    const { id, position } = proposal
    await tx.proposal.delete({ where: { id } })
    await tx.proposal.updateMany({
      where: { consultationId: about, position: { gt: position } },
      data: { position: { decrement: 1 } },
    })
    return { value: undefined, entry: { subject: `proposal ${id}`, consultationId: about, facts: { code } } }
  },
})
