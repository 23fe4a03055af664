import 'server-only'
import { z } from 'zod'
import { shownPassages } from '#lib/consultation/panel/shown-passages.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import type { RespondentKind } from '#lib/view/moderation/moderation-words.ts'

/** Passages of a theme that are read at most. */
const mostOfTheme = 5

/** Words that a panellist marked as evidence in an answer in which somebody found the theme. */
export type Quotation = {
  /** Of the passage. */
  readonly id: string
  readonly themeId: string
  readonly quotation: string
  /** Of the response that it is from. */
  readonly reference: string
  readonly kind: RespondentKind
  /** Its words may be quoted in public; false: they are for the panel's eyes only. */
  readonly quotable: boolean
}

type Row = Omit<Quotation, 'quotation'> & {
  readonly answerId: string
  readonly start: number
  readonly end: number
  readonly wordsDigest: string
  readonly personId: string
  readonly words: string
}

/**
 * Quotations for the themes of some questions: the words as the panel may read them now, at most five for a theme, those
 * that were marked last first. The same words that several people marked come once. Words that changed because more was
 * hidden are left out.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readQuotations = defineQuery({
  name: 'support.quotations',
  permission: 'panel.read',
  input: z.strictObject({ questions: z.array(z.uuid()).max(50) }),
  read: async ({ questions }): Promise<Quotation[]> => {
    const rows = await db().$queryRaw<Row[]>`
      WITH marked AS (
        SELECT DISTINCT ON ("themeId", e."answerId", e."start", e."end") COALESCE(h."mergedIntoId", h."id") AS "themeId",
          e."id", e."answerId", e."start", e."end", e."wordsDigest", e."personId", e."at"
        FROM "Theme" h JOIN "Tag" t ON t."themeId" = h."id" JOIN "EvidencePassage" e ON e."answerId" = t."answerId"
        WHERE h."questionId" = ANY(${questions}::uuid[])
        ORDER BY 1, 3, 4, 5, e."at" DESC, e."id"
      )
      SELECT q.*, a."words", p."reference", p."kind"::text AS "kind", p."quotable"
      FROM (SELECT m.*, row_number() OVER (PARTITION BY m."themeId" ORDER BY m."at" DESC, m."id") AS "place"
        FROM marked m WHERE EXISTS (SELECT FROM "PanelAnswer" r WHERE r."id" = m."answerId")) q
      JOIN "PanelAnswer" a ON a."id" = q."answerId" JOIN "PanelResponse" p ON p."id" = a."responseId"
      WHERE q."place" <= ${mostOfTheme} ORDER BY q."themeId", q."place"`
    return rows.flatMap(({ answerId, start, end, wordsDigest, personId, words, ...row }) => {
      const passage = { id: row.id, answerId, start, end, wordsDigest, personId }
      const answer = { id: answerId, questionId: '', questionVersion: 0, choices: [], words, withheld: false }
      const [shown] = shownPassages([answer], [passage])
      return shown === undefined || shown.quotation.trim() === ''
        ? []
        : [{ ...quotationOf(row), quotation: shown.quotation }]
    })
  },
})

const quotationOf = ({ id, themeId, reference, kind, quotable }: Omit<Quotation, 'quotation'>) => ({
  id,
  themeId,
  reference,
  kind,
  quotable,
})
