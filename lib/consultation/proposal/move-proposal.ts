import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * Puts a proposal of a draft one place earlier or later. At the end of the order there is nothing to do.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once the consultation is signed off.
 */
export const moveProposal = defineVerb({
  name: 'proposal.move',
  permission: 'consultation.edit',
  input: z.strictObject({ consultationId, code: consultationId, to: z.enum(['earlier', 'later']) }),
  change: async (tx, { consultationId: about, code, to }, { arrivedAt }) => {
    await lockDraft(tx, about, arrivedAt)
    const proposals = await tx.proposal.findMany({
      where: { consultationId: about },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, code: true },
    })
    const at = proposals.findIndex((one) => one.code === code)
    const [one, other] = [proposals[at], proposals[to === 'earlier' ? at - 1 : at + 1]]
    if (one === undefined) throw new ServiceError({ kind: 'NotFound', message: 'There is no such proposal.' })
    if (other === undefined) return { value: undefined, entry: null }
    const order = proposals.map((proposal) =>
      proposal === one ? other : proposal === other ? one : proposal,
    )
    for (const [index, { id }] of order.entries()) {
      await tx.proposal.update({ where: { id }, data: { position: index + 1 } })
    }
    const facts = { position: order.indexOf(one) + 1 }
    return { value: undefined, entry: { subject: `proposal ${one.id}`, consultationId: about, facts } }
  },
})
