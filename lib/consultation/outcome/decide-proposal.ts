import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { lockForOutcome } from './lock-for-outcome.ts'

/** What can be decided about a proposal. */
export const outcomeChoices = ['adopted', 'adopted_with_changes', 'not_adopted'] as const
export type OutcomeChoice = (typeof outcomeChoices)[number]

const most = 200

/**
 * Writes what was decided about one proposal into the draft of an outcome, with the reasons and what they rest on:
 * published responses by their references, and themes that the panel found. What was written before is replaced.
 *
 * Throws ServiceError `Forbidden`, `NotFound`, `Invalid` (no decision or reasons, a response that is not published, a theme
 * of another consultation), and `Conflict` before the closing and after the publication.
 */
export const decideProposal = defineVerb({
  name: 'outcome.decide',
  permission: 'outcome.publish',
  input: z.strictObject({
    consultationId,
    code: consultationId,
    choice: z.enum(outcomeChoices, { error: 'Choose what was decided' }),
    reasons: requiredText('Give the reasons'),
    responses: z.array(z.string().max(40)).max(most, `Name no more than ${most} responses`),
    themes: z.array(z.uuid()).max(most),
  }),
  change: async (tx, { consultationId: about, code, choice, reasons, responses, themes }, { arrivedAt }) => {
    await lockForOutcome(tx, about, arrivedAt)
    const proposalId = await proposalOf(tx, about, code)
    const responseIds = await publishedOf(tx, about, responses)
    const themeIds = await themesOf(tx, about, themes)
    await tx.outcomeDecision.deleteMany({ where: { proposalId } })
    await tx.outcomeDecision.create({
      data: {
        ...{ proposalId, choice, reasons },
        responses: { create: responseIds.map((responseId) => ({ responseId })) },
        themes: { create: themeIds.map((themeId) => ({ themeId })) },
      },
    })
    const facts = { choice, responses: responseIds.length, themes: themeIds.length }
    return {
      value: undefined,
      entry: { subject: `proposal ${proposalId}`, consultationId: about, facts, content: reasons },
    }
  },
})

async function proposalOf(tx: Transaction, about: string, code: string): Promise<string> {
  const where = { consultationId_code: { consultationId: about, code } }
  const proposal = await tx.proposal.findUnique({ where, select: { id: true } })
  if (proposal !== null) return proposal.id
  throw new ServiceError({ kind: 'NotFound', message: 'There is no such proposal.' })
}

/** The ids of published responses by their references, each once. */
async function publishedOf(tx: Transaction, about: string, references: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(references)]
  const found = await tx.publishedResponse.findMany({
    where: { consultationId: about, reference: { in: wanted } },
    select: { responseId: true, reference: true },
  })
  const missing = wanted.filter((reference) => !found.some((one) => one.reference === reference))
  if (missing.length === 0) return found.map(({ responseId }) => responseId)
  const message = `${missing.join(', ')}: not among the published responses of this consultation`
  throw new ServiceError({
    kind: 'Invalid',
    message: 'Some responses cannot be named.',
    issues: [{ path: 'responses', message }],
  })
}

async function themesOf(tx: Transaction, about: string, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)]
  const where = { id: { in: wanted }, mergedIntoId: null, question: { consultationId: about } }
  const found = await tx.theme.findMany({ where, select: { id: true } })
  if (found.length === wanted.length) return wanted
  throw new ServiceError({
    kind: 'Invalid',
    message: 'Some themes cannot be named.',
    issues: [{ path: 'themes', message: 'Choose themes of this consultation that were not merged' }],
  })
}
