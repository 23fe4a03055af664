import 'server-only'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { countFigures } from './count-figures.ts'
import { keptOutcomeSchema, readKeptOutcome, type KeptOutcome } from './kept-outcome.ts'
import type { NamedResponse, OutcomeDetail, ProposalDecision } from './outcome-detail.ts'
import { outcomeProblems } from './outcome-problems.ts'
import { readRecommended } from './read-recommended.ts'

/**
 * The outcome of a consultation as it stands, draft or published, or as it was in an earlier version. Who may see it is
 * decided by whoever calls this.
 *
 * The figures of a published outcome are those of its publication; of a draft they are counted now. Of the responses that
 * a decision names, those are left out that are no longer published.
 *
 * @param version 1 is what was published first; missing = the newest
 * @throws ServiceError `NotFound`: there is no such version
 */
export async function loadOutcome(
  consultation: ConsultationDetail,
  now: Date,
  version?: number,
): Promise<OutcomeDetail> {
  const { id: consultationId, outcomePublishedAt: publishedAt } = consultation
  const corrections = await db().outcomeCorrection.findMany({
    where: { consultationId },
    orderBy: { number: 'asc' },
    select: { number: true, at: true, note: true },
  })
  const newest = 1 + corrections.length
  const wanted = version ?? newest
  if (wanted > newest || (publishedAt === null && version !== undefined)) throw notThere()
  const kept =
    wanted === newest ? await readKeptOutcome(db(), consultationId) : await earlier(consultationId, wanted)
  const [responses, recommendations] = await Promise.all([
    readNamed(kept),
    readRecommended(consultationId, publishedAt ?? now),
  ])
  const decisions = consultation.proposals.map((proposal): ProposalDecision => {
    const decision = kept.decisions.find(({ proposalId }) => proposalId === proposal.id)
    return {
      proposal,
      choice: decision?.choice ?? null,
      reasons: decision?.reasons ?? '',
      responses: (decision?.responses ?? []).flatMap((id) => responses.get(id) ?? []),
      themeIds: decision?.themes ?? [],
      recommendation: recommendations.get(proposal.id) ?? null,
    }
  })
  const { summary, scenario, engine } = kept
  const named = new Set(decisions.flatMap(({ themeIds }) => themeIds))
  const facts = decisions.map(({ proposal: { code, title }, choice }) => ({ code, title, choice }))
  return {
    ...{ consultation, summary, scenario, decisions, publishedAt, engine, corrections, version: wanted },
    figures: kept.figures ?? (await countFigures(consultation, named, now)),
    problems:
      publishedAt === null
        ? outcomeProblems({ closesAt: consultation.closesAt, summary, scenario, decisions: facts }, now)
        : [],
  }
}

const notThere = () =>
  new ServiceError({ kind: 'NotFound', message: 'There is no such version of the outcome.' })

/** What an outcome said before the correction that made the next version. */
async function earlier(consultationId: string, version: number): Promise<KeptOutcome> {
  const where = { consultationId_number: { consultationId, number: version + 1 } }
  const row = await db().outcomeCorrection.findUnique({ where, select: { before: true } })
  if (row === null) throw notThere()
  return keptOutcomeSchema.parse(row.before)
}

/** The published ones of the responses that decisions name, by their ids. */
async function readNamed({ decisions }: KeptOutcome): Promise<ReadonlyMap<string, NamedResponse>> {
  const rows = await db().publishedResponse.findMany({
    where: { responseId: { in: decisions.flatMap(({ responses }) => responses) } },
    select: { responseId: true, reference: true, kind: true, name: true },
  })
  return new Map(rows.map(({ responseId, ...response }) => [responseId, response]))
}
