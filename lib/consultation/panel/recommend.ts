import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { assessableProposal, refuseWithoutOwnView } from './assessable-proposal.ts'
import { panelView } from './record-view.ts'

/**
 * Writes down what the panel recommends about a proposal, with the responses that it rests on. A later recommendation
 * stands instead; the earlier one stays on record with its dissents.
 *
 * @param input `responses`: references of responses that the panel may read
 * @returns its id and number
 * @throws ServiceError `Conflict` (no view of one's own), `Invalid` (no reasons, a response that the panel does not have),
 *   `NotFound`, `Forbidden`
 */
export const recommend = defineVerb({
  name: 'panel.recommend',
  permission: 'panel.assess',
  input: z.strictObject({
    proposal: z.uuid(),
    view: panelView,
    reasons: requiredText('Give the panel’s reasons'),
    responses: z.array(z.string().max(40)).max(500).default([]),
  }),
  change: async (tx, { proposal: proposalId, view, reasons, responses }, call) => {
    const { consultationId } = await assessableProposal(tx, proposalId)
    const personId = personOf(call)
    await refuseWithoutOwnView(tx, proposalId, personId)
    const found = await responsesCalled(tx, consultationId, responses)
    const number = 1 + (await tx.recommendation.count({ where: { proposalId } }))
    const made = await tx.recommendation.create({
      data: {
        ...{ proposalId, number, view, reasons, personId, at: databaseTime() },
        responses: { create: found.map((responseId) => ({ responseId })) },
      },
    })
    return {
      value: { id: made.id, number },
      entry: {
        subject: `proposal ${proposalId}`,
        consultationId,
        facts: { recommendation: made.id, number, view, responses: found.length },
        content: reasons,
      },
    }
  },
})

/** The ids of responses that the panel may read, by their references; each once. */
async function responsesCalled(tx: Transaction, consultationId: string, references: readonly string[]) {
  const rows = await tx.$queryRaw<{ id: string; reference: string }[]>`
    SELECT "id", "reference" FROM "PanelResponse"
    WHERE "consultationId" = ${consultationId} AND "reference" = ANY(${references}::text[])`
  const known = new Set(rows.map(({ reference }) => reference))
  const issues = references.flatMap((reference, at) =>
    known.has(reference)
      ? []
      : [{ path: `responses.${at}`, message: `The panel has no response ${reference}` }],
  )
  if (issues.length > 0) {
    throw new ServiceError({ kind: 'Invalid', message: 'Some responses are not the panel’s.', issues })
  }
  return rows.map(({ id }) => id)
}
