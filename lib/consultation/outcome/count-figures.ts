import 'server-only'
import type {
  ConsultationDetail,
  QuestionDetail,
} from '#lib/consultation/consultation/consultation-detail.ts'
import { themeRows } from '#lib/consultation/theme/list-themes.ts'
import { db } from '#lib/db/database.ts'
import type { CountByKind, OutcomeFigures } from './outcome-figures.ts'

type Row = { questionId: string; choice: string | null; kind: keyof CountByKind; responses: number }

/**
 * Counts what an outcome says of the responses: how many came, what was chosen about each proposal by which kind of
 * respondent, and how many responses have each of the themes that a decision names. Reads only what moderators cleared.
 *
 * @param named ids of the themes that decisions name
 */
export async function countFigures(
  { id, questions }: Pick<ConsultationDetail, 'id' | 'questions'>,
  named: ReadonlySet<string>,
  now: Date,
): Promise<OutcomeFigures> {
  const [received, published, [{ cleared } = { cleared: 0 }], rows, themes] = await Promise.all([
    db().response.count({ where: { consultationId: id } }),
    db().publishedResponse.count({ where: { consultationId: id } }),
    db().$queryRaw<{ cleared: number }[]>`
      SELECT count(*)::int AS "cleared" FROM "PanelResponse" WHERE "consultationId" = ${id}`,
    countChoices(id),
    named.size === 0 ? [] : themeRows(id),
  ])
  const asked = questions.filter(({ proposalCode, kind }) => proposalCode !== null && kind !== 'free_text')
  return {
    ...{ countedAt: now.toISOString(), received, cleared, published },
    questions: asked.map((question) => figuresOf(question, rows)),
    themes: themes
      .filter((theme) => named.has(theme.id))
      .map(({ id: theme, questionId, name, responses }) => ({ id: theme, questionId, name, responses })),
  }
}

/** How many respondents of each kind chose each option; the rows without a choice say how many chose anything. */
const countChoices = (id: string): Promise<Row[]> => db().$queryRaw`
  SELECT a."questionId", c."choice", p."kind"::text AS "kind", count(DISTINCT a."responseId")::int AS "responses"
  FROM "PanelAnswer" a JOIN "PanelResponse" p ON p."id" = a."responseId"
  CROSS JOIN LATERAL unnest(a."choices") AS c("choice")
  WHERE a."consultationId" = ${id}
  GROUP BY GROUPING SETS ((a."questionId", c."choice", p."kind"), (a."questionId", p."kind"))`

function figuresOf({ id, options }: QuestionDetail, rows: readonly Row[]) {
  const of = (choice: string | null): CountByKind => {
    const counts = { individual: 0, organisation: 0, area_professional: 0, other: 0 }
    for (const row of rows)
      if (row.questionId === id && row.choice === choice) counts[row.kind] = row.responses
    return counts
  }
  const chosen = options.map(({ code, label }) => ({ label, chosen: of(code) }))
  return { questionId: id, answered: of(null), options: chosen }
}
