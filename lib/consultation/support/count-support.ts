import 'server-only'
import { questionOptions, type QuestionOption } from '#lib/consultation/question/question-options.ts'
import type { Database, Transaction } from '#lib/db/database.ts'
import type { RespondentKind } from '#lib/view/moderation/moderation-words.ts'

/** How many responses, counted in full, and with all responses of one possible campaign counting 1 together. */
export type SupportCount = { readonly responses: number; readonly campaignsOnce: number }

/** Who answered a question, and who of them chose what, by kind of respondent. Kinds that nobody is of are missing. */
export type SupportOfKind = {
  readonly kind: RespondentKind
  /** Responses of this kind that answered the question. */
  readonly answered: SupportCount
  /** By the code of the option; what nobody of this kind chose is missing. */
  readonly chosen: ReadonlyMap<string, SupportCount>
}

/** One question of a proposal whose answers are chosen, with what was chosen. */
export type Support = {
  /** The proposal's id. */
  readonly proposalId: string
  readonly questionId: string
  /** Where it is asked, from 1. */
  readonly position: number
  /** "agreement" says how far people support the proposal; of "multiple_choice" one may choose several. */
  readonly kind: 'agreement' | 'single_choice' | 'multiple_choice'
  readonly wording: string
  /** As the newest version of the question has them. */
  readonly options: readonly QuestionOption[]
  readonly kinds: readonly SupportOfKind[]
}

type Client = Pick<Database | Transaction, '$queryRaw' | 'question'>
type Row = SupportCount & {
  readonly questionId: string
  readonly kind: RespondentKind
  /** Null: whoever answered, whatever they chose. */
  readonly choice: string | null
}

/**
 * What was chosen in the questions about proposals, by kind of respondent: one statement over what the panel may read
 * ("CountedChoice", which PostgreSQL keeps). Only the newest versions of responses that moderators let through and nobody withdrew count.
 *
 * Responses of one possible campaign that answered a question count 1 in it together, shared equally among them, so a
 * count with campaigns once need not be whole. No permission is asked: verbs and queries that use it ask for theirs.
 *
 * @param proposal the id of one proposal, or of none for all of the consultation
 * @returns by the position of the question
 */
export async function countSupport(
  client: Client,
  { consultation, proposal }: { readonly consultation: string; readonly proposal?: string },
): Promise<Support[]> {
  const questions = await client.question.findMany({
    where: {
      ...{ consultationId: consultation, aboutYou: false, kind: { not: 'free_text' } },
      proposalId: proposal ?? { not: null },
    },
    orderBy: { position: 'asc' },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const rows = await client.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT unnest(${questions.map(({ id }) => id)}::uuid[]) AS "questionId"
    ), alone AS (
      SELECT "questionId", c.* FROM asked CROSS JOIN LATERAL (
        SELECT "kind", "choices", count(*) AS "responses", count(*)::float8 AS "parts" FROM "CountedChoice" c
        WHERE c."questionId" = asked."questionId" AND "campaign" IS NULL GROUP BY 1, 2
      ) c
    ), shared AS (
      SELECT "questionId", "kind", "choices",
        1.0::float8 / count(*) OVER (PARTITION BY "questionId", "campaign") AS "part"
      FROM "CountedChoice" JOIN asked USING ("questionId") WHERE "campaign" IS NOT NULL
    ), said AS MATERIALIZED (
      SELECT * FROM alone
      UNION ALL
      SELECT "questionId", "kind", "choices", count(*), sum("part") FROM shared GROUP BY 1, 2, 3
    )
    SELECT "questionId", "kind"::text, NULL AS "choice",
      sum("responses")::int AS "responses", sum("parts") AS "campaignsOnce"
    FROM said GROUP BY 1, 2
    UNION ALL
    SELECT "questionId", "kind"::text, u."choice", sum("responses")::int, sum("parts")
    FROM said, unnest("choices") AS u("choice") GROUP BY 1, 2, 3`
  return questions.flatMap(({ id, position, kind, proposalId, versions: [version] }) => {
    if (kind === 'free_text' || proposalId === null || version === undefined) return []
    const own = rows.filter(({ questionId }) => questionId === id)
    const options = questionOptions.parse(version.options)
    return [
      { proposalId, questionId: id, position, kind, wording: version.wording, options, kinds: kindsIn(own) },
    ]
  })
}

/** In the order in which kinds are always told. */
const kindsInOrder: readonly RespondentKind[] = ['individual', 'organisation', 'area_professional', 'other']

function kindsIn(rows: readonly Row[]): SupportOfKind[] {
  return kindsInOrder.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    const answered = own.find(({ choice }) => choice === null)
    if (answered === undefined) return []
    const chosen = own.flatMap(({ choice, ...row }) =>
      choice === null ? [] : [[choice, countOf(row)] as const],
    )
    return [{ kind, answered: countOf(answered), chosen: new Map(chosen) }]
  })
}

/** Parts of campaigns add up to whole numbers but for rounding. */
const countOf = ({ responses, campaignsOnce }: SupportCount): SupportCount => ({
  responses,
  campaignsOnce: Math.round(campaignsOnce * 1e6) / 1e6,
})
