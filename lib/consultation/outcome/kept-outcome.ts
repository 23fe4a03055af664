import 'server-only'
import { z } from 'zod'
import type { Transaction } from '#lib/db/database.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { outcomeChoices } from './outcome-choices.ts'
import { outcomeFiguresSchema } from './outcome-figures.ts'

/** What an outcome says, as it is stored: a draft, what is published, or what was before a correction. */
export const keptOutcomeSchema = z.strictObject({
  summary: z.string(),
  scenario: scenarioSchema.nullable(),
  /** Empty for a draft. */
  engine: z.string(),
  /** null = a draft, for which they are counted whenever it is read. */
  figures: outcomeFiguresSchema.nullable(),
  decisions: z.array(
    z.strictObject({
      proposalId: z.uuid(),
      choice: z.enum(outcomeChoices),
      reasons: z.string(),
      responses: z.array(z.uuid()),
      themes: z.array(z.uuid()),
    }),
  ),
})

export type KeptOutcome = z.infer<typeof keptOutcomeSchema>

/** The outcome of a consultation as its rows say; an empty draft when nobody has written anything. */
export async function readKeptOutcome(
  tx: Pick<Transaction, 'outcome' | 'outcomeDecision'>,
  consultationId: string,
): Promise<KeptOutcome> {
  const row = await tx.outcome.findUnique({ where: { consultationId } })
  const decisions = await tx.outcomeDecision.findMany({
    where: { proposal: { consultationId } },
    orderBy: { proposalId: 'asc' },
    include: {
      responses: { orderBy: { responseId: 'asc' }, select: { responseId: true } },
      themes: { orderBy: { themeId: 'asc' }, select: { themeId: true } },
    },
  })
  return keptOutcomeSchema.parse({
    summary: row?.summary ?? '',
    scenario: row?.scenario ?? null,
    engine: row?.engine ?? '',
    figures: row?.figures ?? null,
    decisions: decisions.map(({ proposalId, choice, reasons, responses, themes }) => ({
      ...{ proposalId, choice, reasons },
      responses: responses.map(({ responseId }) => responseId),
      themes: themes.map(({ themeId }) => themeId),
    })),
  })
}
