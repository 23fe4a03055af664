import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { assessableProposal, refuseWithoutOwnView } from './assessable-proposal.ts'

/**
 * A panellist says something about a proposal to the others. It is never changed: who wants to put something right writes
 * again. Nobody takes part before recording a view of their own, so that no view is formed by somebody else's.
 *
 * @throws ServiceError `Conflict` (no view of one's own), `Invalid` (no words), `NotFound`, `Forbidden`
 */
export const writePanelComment = defineVerb({
  name: 'panel.write_comment',
  permission: 'panel.assess',
  input: z.strictObject({ proposal: z.uuid(), text: requiredText('Write what you want to say') }),
  change: async (tx, { proposal: proposalId, text }, call) => {
    const { consultationId } = await assessableProposal(tx, proposalId)
    const personId = personOf(call)
    await refuseWithoutOwnView(tx, proposalId, personId)
    const { id } = await tx.panelComment.create({ data: { proposalId, personId, text, at: databaseTime() } })
    return {
      value: { id },
      entry: {
        subject: `proposal ${proposalId}`,
        consultationId,
        facts: { comment: id },
        content: text,
      },
    }
  },
})
