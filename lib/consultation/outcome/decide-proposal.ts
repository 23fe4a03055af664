import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { seenField } from '#lib/consultation/seen/refuse-overwriting.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { themeRows } from '#lib/consultation/theme/list-themes.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { definePreparedVerb } from '#lib/service/define-prepared-verb.ts'
import { correctionField, lockToWrite, refuseBrokenOutcome } from './correct-outcome.ts'
import { outcomeChoices } from './outcome-choices.ts'
import { nameThemes, refuseOtherDecision } from './decision-written.ts'

const most = 200

/**
 * Writes what was decided about one proposal into the draft of an outcome, with the reasons and what they rest on:
 * published responses by their references, and themes that the panel found. What was written before is replaced; what is
 * published is corrected: `correction` says what is different. `seen`: what the form said when it was opened.
 *
 * Throws ServiceError `Forbidden`, `NotFound`, `Invalid` (no decision or reasons, a response that is not published, a theme
 * of another consultation), and `Conflict` before the closing or when somebody else changed it meanwhile.
 */
export const decideProposal = definePreparedVerb({
  name: 'outcome.decide',
  permission: 'outcome.publish',
  input: z.strictObject({
    consultationId,
    code: consultationId,
    choice: z.enum(outcomeChoices, { error: 'Choose what was decided' }),
    reasons: requiredText('Give the reasons'),
    responses: z.array(z.string().max(40)).max(most, `Name no more than ${most} responses`),
    themes: z.array(z.uuid()).max(most),
    correction: correctionField,
    seen: seenField,
  }),
  prepare: ({ consultationId: about }) => themeRows(about),
  change: async (
    tx,
    { consultationId: about, code, correction, seen, ...decided },
    { arrivedAt },
    counted,
  ) => {
    const { choice, reasons, responses, themes } = decided
    const outcome = await lockToWrite(tx, about, arrivedAt, correction)
    const proposalId = await proposalOf(tx, about, code)
    const responseIds = await publishedOf(tx, about, responses)
    const themeIds = await themesOf(tx, about, themes)
    await refuseOtherDecision(tx, { proposalId, seen, mine: decided })
    await tx.outcomeDecision.deleteMany({ where: { proposalId } })
    await tx.outcomeDecision.create({
      data: {
        ...{ proposalId, choice, reasons },
        responses: { create: responseIds.map((responseId) => ({ responseId })) },
        themes: { create: themeIds.map((themeId) => ({ themeId })) },
      },
    })
    if (outcome.version > 1) await nameThemes(tx, about, counted)
    await refuseBrokenOutcome(tx, outcome, arrivedAt)
    const facts = { version: outcome.version, choice, responses: responseIds.length, themes: themeIds.length }
    return {
      value: undefined,
      entry: {
        subject: `proposal ${proposalId}`,
        consultationId: about,
        facts,
        content: `${correction}\n${reasons}`,
      },
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
