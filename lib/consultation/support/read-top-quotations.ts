import 'server-only'
import { z } from 'zod'
import { passageOf } from '#lib/consultation/panel/shown-passages.ts'
import type { Quotation } from '#lib/consultation/theme/read-quotations.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** Passages of a theme that are read at most. */
const mostOfTheme = 5

type Row = Omit<Quotation, 'quotation'> & {
  readonly themeId: string
  readonly start: number
  readonly end: number
  readonly words: string
}

/**
 * Quotations for the themes of some questions: the words as the panel may read them now, at most five for a theme, those
 * that were marked last first. The same words that several people marked come once. Words that changed because more was
 * hidden are left out.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readTopQuotations = defineQuery({
  name: 'support.quotations',
  permission: 'panel.read',
  input: z.strictObject({ questions: z.array(z.uuid()).max(50) }),
  read: async ({ questions }): Promise<(Quotation & { readonly themeId: string })[]> => {
    const rows = await db().$queryRaw<Row[]>`
      WITH marked AS (
        SELECT DISTINCT ON ("themeId", e."answerId", e."start", e."end") COALESCE(h."mergedIntoId", h."id") AS "themeId",
          e."id", e."answerId", e."start", e."end", e."wordsDigest", e."at"
        FROM "Theme" h JOIN "Tag" t ON t."themeId" = h."id" JOIN "EvidencePassage" e ON e."answerId" = t."answerId"
        WHERE h."questionId" = ANY(${questions}::uuid[])
        ORDER BY 1, 3, 4, 5, e."at" DESC, e."id"
      )
      SELECT q."themeId", q."id", q."start", q."end", a."words", p."reference", p."kind"::text AS "kind", p."quotable"
      FROM (SELECT m.*, row_number() OVER (PARTITION BY m."themeId" ORDER BY m."at" DESC, m."id") AS "place"
        FROM marked m WHERE EXISTS (SELECT FROM "PanelAnswer" r WHERE r."id" = m."answerId")) q
      JOIN "PanelAnswer" a ON a."id" = q."answerId" JOIN "PanelResponse" p ON p."id" = a."responseId"
      WHERE q."place" <= ${mostOfTheme} AND q."wordsDigest" = encode(sha256(convert_to(a."words", 'UTF8')), 'hex')
      ORDER BY q."themeId", q."place"`
    return rows
      .map(({ words, start, end, ...row }) => ({ ...row, quotation: passageOf(words, start, end) }))
      .filter(({ quotation }) => quotation.trim() !== '')
  },
})
