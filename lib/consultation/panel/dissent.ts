import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { assessableProposal, refuseWithoutOwnView } from './assessable-proposal.ts'

const conflict = (message: string) => new ServiceError({ kind: 'Conflict', message })

/**
 * A panellist puts on record that they do not agree with the panel's recommendation, and why. It is published with it.
 *
 * @throws ServiceError `Conflict` (no view of one's own, a later recommendation stands, dissented already), `Invalid`,
 *   `NotFound`, `Forbidden`
 */
export const dissent = defineVerb({
  name: 'panel.dissent',
  permission: 'panel.assess',
  input: z.strictObject({ recommendation: z.uuid(), reasons: requiredText('Give your reasons') }),
  change: async (tx, { recommendation: recommendationId, reasons }, call) => {
    const found = await tx.recommendation.findUnique({ where: { id: recommendationId } })
    if (found === null) {
      throw new ServiceError({ kind: 'NotFound', message: 'There is no such recommendation.' })
    }
    const { proposalId, number } = found
    const { consultationId } = await assessableProposal(tx, proposalId)
    const personId = personOf(call)
    await refuseWithoutOwnView(tx, proposalId, personId)
    if ((await tx.recommendation.count({ where: { proposalId, number: { gt: number } } })) > 0) {
      throw conflict('The panel has written a later recommendation. Read that one first.')
    }
    if ((await tx.dissent.count({ where: { recommendationId, personId } })) > 0) {
      throw conflict('Your dissent is on record already.')
    }
    await tx.dissent.create({ data: { recommendationId, personId, reasons, at: databaseTime() } })
    return {
      value: { recommendation: recommendationId },
      entry: {
        subject: `proposal ${proposalId}`,
        consultationId,
        facts: { recommendation: recommendationId },
        content: reasons,
      },
    }
  },
})
