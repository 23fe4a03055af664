import 'server-only'
import { z } from 'zod'
import { passageOf } from '#lib/consultation/panel/shown-passages.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** Quotations on one page. */
export const quotationsOnPage = 20

type Row = {
  readonly id: string
  readonly reference: string
  readonly kind: 'individual' | 'organisation' | 'area_professional' | 'other'
  readonly quotable: boolean
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Words that somebody marked as evidence. `quotable`: they may be quoted in public. */
export type Quotation = Omit<Row, 'words' | 'start' | 'end'> & { readonly quotation: string }

/**
 * The words marked as evidence in answers that have a theme, or one that was merged into it, newest marks first. Marks of
 * words that were hidden later are left out.
 *
 * @returns those of one page, and whether there are more
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readQuotations = defineQuery({
  name: 'theme.quotations',
  permission: 'panel.read',
  input: z.strictObject({ theme: z.uuid(), page: z.int().min(1).max(100_000).default(1) }),
  read: async ({ theme, page }) => {
    const rows = await db().$queryRaw<Row[]>`
      SELECT e."id", p."reference", p."kind"::text AS "kind", p."quotable", a."words", e."start", e."end"
      FROM "EvidencePassage" e
      JOIN "PanelAnswer" a ON a."id" = e."answerId"
      JOIN "PanelResponse" p ON p."id" = a."responseId"
      WHERE e."answerId" IN (
          SELECT t."answerId" FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
          WHERE COALESCE(h."mergedIntoId", h."id") = ${theme}::uuid)
        AND e."wordsDigest" = encode(sha256(convert_to(a."words", 'UTF8')), 'hex')
      ORDER BY e."at" DESC, e."id" DESC LIMIT ${quotationsOnPage + 1} OFFSET ${(page - 1) * quotationsOnPage}`
    const quotations = rows.slice(0, quotationsOnPage).map(({ words, start, end, ...row }): Quotation => ({
      ...row,
      quotation: passageOf(words, start, end),
    }))
    return { quotations, more: rows.length > quotationsOnPage }
  },
})
