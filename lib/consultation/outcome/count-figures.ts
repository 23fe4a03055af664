import 'server-only'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import {
  countSupport,
  type Support,
  type SupportCount,
  type SupportOfKind,
} from '#lib/consultation/support/count-support.ts'
import { themeRows } from '#lib/consultation/theme/list-themes.ts'
import { db } from '#lib/db/database.ts'
import type { CountByKind, OutcomeFigures } from './outcome-figures.ts'

/**
 * Counts what an outcome says of the responses: how many came, what was chosen about each proposal by which kind of
 * respondent, and how many responses have each of the themes that a decision names. Reads only what moderators cleared.
 *
 * @param named ids of the themes that decisions name
 */
export async function countFigures(
  { id }: Pick<ConsultationDetail, 'id'>,
  named: ReadonlySet<string>,
  now: Date,
): Promise<OutcomeFigures> {
  const [received, published, [{ cleared } = { cleared: 0 }], support, themes] = await Promise.all([
    db().response.count({ where: { consultationId: id } }),
    db().publishedResponse.count({ where: { consultationId: id } }),
    db().$queryRaw<{ cleared: number }[]>`
      SELECT count(*)::int AS "cleared" FROM "PanelResponse" WHERE "consultationId" = ${id}`,
    countSupport(db(), { consultation: id }),
    named.size === 0 ? [] : themeRows(id),
  ])
  return {
    ...{ countedAt: now.toISOString(), received, cleared, published },
    questions: support.map(figuresOf),
    themes: themes
      .filter((theme) => named.has(theme.id))
      .map(({ id: theme, questionId, name, responses }) => ({ id: theme, questionId, name, responses })),
  }
}

/** What was chosen in one question, by kind of respondent. */
function figuresOf({ questionId, options, kinds }: Support) {
  const of = (counts: (kind: SupportOfKind) => SupportCount | undefined) => {
    const byKind: CountByKind = { individual: 0, organisation: 0, area_professional: 0, other: 0 }
    let once = 0
    for (const kind of kinds) {
      const count = counts(kind)
      byKind[kind.kind] = count?.responses ?? 0
      once += count?.campaignsOnce ?? 0
    }
    return { byKind, once: Math.round(once * 1e6) / 1e6 }
  }
  const answered = of((kind) => kind.answered)
  return {
    ...{ questionId, answered: answered.byKind, once: answered.once },
    options: options.map(({ code, label }) => {
      const { byKind: chosen, once } = of((kind) => kind.chosen.get(code))
      return { label, chosen, once }
    }),
  }
}
