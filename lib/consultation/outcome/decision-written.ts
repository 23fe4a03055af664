import 'server-only'
import { refuseOverwriting } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByDecision } from '#lib/consultation/seen/said-by.ts'
import type { themeRows } from '#lib/consultation/theme/list-themes.ts'
import type { Transaction } from '#lib/db/database.ts'
import { outcomeFiguresSchema } from './outcome-figures.ts'

type Decided = Parameters<typeof saidByDecision>[0]

/** Keeps a decision from being written over. `responses` are references. Throws ServiceError `Conflict`. */
export async function refuseOtherDecision(
  tx: Transaction,
  { proposalId, seen, mine }: { proposalId: string; seen: string | undefined; mine: Decided },
): Promise<void> {
  const stored = await tx.outcomeDecision.findUnique({
    where: { proposalId },
    include: {
      responses: { select: { response: { select: { published: { select: { reference: true } } } } } },
      themes: { select: { themeId: true } },
    },
  })
  const now = {
    ...{ choice: stored?.choice ?? null, reasons: stored?.reasons ?? '' },
    responses: (stored?.responses ?? []).flatMap(({ response }) => response.published?.reference ?? []),
    themes: (stored?.themes ?? []).map(({ themeId }) => themeId),
  }
  refuseOverwriting(seen, saidByDecision(now), saidByDecision(mine))
}

/**
 * Adds the counts of themes that decisions name only since a correction to the figures of a published outcome. What was
 * counted at the publication stays.
 */
export async function nameThemes(
  tx: Transaction,
  consultationId: string,
  counted: Awaited<ReturnType<typeof themeRows>>,
): Promise<void> {
  const { figures: stored } = await tx.outcome.findUniqueOrThrow({ where: { consultationId } })
  const figures = outcomeFiguresSchema.parse(stored)
  const named = await tx.outcomeTheme.findMany({
    where: { decision: { proposal: { consultationId } } },
    select: { themeId: true },
  })
  const wanted = new Set(named.map(({ themeId }) => themeId))
  const known = new Set(figures.themes.map(({ id }) => id))
  const added = counted
    .filter(({ id }) => wanted.has(id) && !known.has(id))
    .map(({ id, questionId, name, responses }) => ({ id, questionId, name, responses }))
  if (added.length === 0) return
  const themes = [...figures.themes, ...added]
  await tx.outcome.update({ where: { consultationId }, data: { figures: { ...figures, themes } } })
}
