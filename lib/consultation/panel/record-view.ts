import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { assessableProposal } from './assessable-proposal.ts'

/** What a panellist, or the panel, can think of a proposal. */
export const panelView = z.enum(['support', 'support_with_changes', 'oppose'], { error: 'Choose a view' })

/**
 * A panellist records a view of a proposal. The first one is recorded before any other person's can be seen; it is never
 * changed. Who thinks otherwise after the discussion records another, which is marked by its number.
 *
 * @returns its number, 1 for the first
 * @throws ServiceError `Conflict` (interests are not declared yet), `Invalid`, `NotFound`, `Forbidden`
 */
export const recordView = defineVerb({
  name: 'panel.record_view',
  permission: 'panel.assess',
  input: z.strictObject({
    proposal: z.uuid(),
    view: panelView,
    reasons: requiredText('Give your reasons'),
  }),
  change: async (tx, { proposal: proposalId, view, reasons }, call) => {
    const { consultationId } = await assessableProposal(tx, proposalId)
    const personId = personOf(call)
    if ((await tx.interestDeclaration.count({ where: { consultationId, personId } })) === 0) {
      const message = 'Declare your interests first, or that you have none.'
      throw new ServiceError({ kind: 'Conflict', message })
    }
    const number = 1 + (await tx.assessment.count({ where: { proposalId, personId } }))
    await tx.assessment.create({ data: { proposalId, personId, number, view, reasons, at: databaseTime() } })
    return {
      value: { number },
      entry: {
        subject: `proposal ${proposalId}`,
        consultationId,
        facts: { view, number },
        content: reasons,
      },
    }
  },
})
