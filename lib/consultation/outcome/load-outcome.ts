import 'server-only'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { db } from '#lib/db/database.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { countFigures } from './count-figures.ts'
import type { OutcomeDetail, ProposalDecision, PublicRecommendation } from './outcome-detail.ts'
import { outcomeFiguresSchema } from './outcome-figures.ts'
import { outcomeProblems } from './outcome-problems.ts'

/**
 * The outcome of a consultation as it stands, draft or published. Who may see it is decided by whoever calls this.
 *
 * The figures of a published outcome are those of its publication; of a draft they are counted now. Of the responses that
 * a decision names, those are left out that are no longer published.
 */
export async function loadOutcome(consultation: ConsultationDetail, now: Date): Promise<OutcomeDetail> {
  const [row, decided, recommendations] = await Promise.all([
    db().outcome.findUnique({ where: { consultationId: consultation.id } }),
    readDecisions(consultation.id),
    readRecommended(consultation.id, consultation.outcomePublishedAt ?? now),
  ])
  const decisions = consultation.proposals.map((proposal): ProposalDecision => {
    const decision = decided.find(({ proposalId }) => proposalId === proposal.id)
    return {
      proposal,
      choice: decision?.choice ?? null,
      reasons: decision?.reasons ?? '',
      responses: (decision?.responses ?? []).flatMap(({ response }) => response.published ?? []),
      themeIds: (decision?.themes ?? []).map(({ themeId }) => themeId),
      recommendation: recommendations.get(proposal.id) ?? null,
    }
  })
  const scenario = row?.scenario == null ? null : scenarioSchema.parse(row.scenario)
  const summary = row?.summary ?? ''
  const named = new Set(decisions.flatMap(({ themeIds }) => themeIds))
  const facts = decisions.map(({ proposal: { code, title }, choice }) => ({ code, title, choice }))
  return {
    ...{ consultation, summary, scenario, decisions },
    publishedAt: consultation.outcomePublishedAt,
    engine: row?.engine ?? '',
    figures:
      row?.figures == null
        ? await countFigures(consultation, named, now)
        : outcomeFiguresSchema.parse(row.figures),
    problems:
      consultation.outcomePublishedAt === null
        ? outcomeProblems({ closesAt: consultation.closesAt, summary, scenario, decisions: facts }, now)
        : [],
  }
}

const readDecisions = (consultationId: string) =>
  db().outcomeDecision.findMany({
    where: { proposal: { consultationId } },
    include: {
      responses: {
        orderBy: { responseId: 'asc' },
        select: {
          response: { select: { published: { select: { reference: true, kind: true, name: true } } } },
        },
      },
      themes: { select: { themeId: true } },
    },
  })

/** The recommendation about each proposal that stood at a moment. */
async function readRecommended(
  consultationId: string,
  moment: Date,
): Promise<Map<string, PublicRecommendation>> {
  const rows = await db().recommendation.findMany({
    where: { proposal: { consultationId }, at: { lte: moment } },
    orderBy: { number: 'asc' },
    select: {
      proposalId: true,
      ...{ view: true, reasons: true, at: true },
      dissents: { where: { at: { lte: moment } }, orderBy: { at: 'asc' }, select: { reasons: true } },
    },
  })
  return new Map(
    rows.map(({ proposalId, dissents, ...row }) => [
      proposalId,
      { ...row, dissents: dissents.map(({ reasons }) => reasons) },
    ]),
  )
}
