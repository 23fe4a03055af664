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
    // Marks in order first, so that only those of the page, and hidden ones before them, cost their answer's words.
    const rows = await db().$queryRaw<Row[]>`
      SELECT e."id", p."reference", p."kind", p."quotable", p."words", e."start", e."end"
      FROM (
        SELECT * FROM "EvidencePassage" WHERE "answerId" IN (
          SELECT t."answerId" FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
          WHERE t."counts" AND COALESCE(h."mergedIntoId", h."id") = ${theme}::uuid)
        ORDER BY "at" DESC, "id" DESC OFFSET 0) e
      JOIN LATERAL (
        SELECT r."reference", r."kind"::text AS "kind", r."quotable", a."words"
        FROM "PanelAnswer" a JOIN "PanelResponse" r ON r."id" = a."responseId"
        WHERE a."id" = e."answerId" OFFSET 0) p
      ON e."wordsDigest" = encode(sha256(convert_to(p."words", 'UTF8')), 'hex')
      ORDER BY e."at" DESC, e."id" DESC LIMIT ${quotationsOnPage + 1} OFFSET ${(page - 1) * quotationsOnPage}`
    const quotations = rows.slice(0, quotationsOnPage).map(({ words, start, end, ...row }): Quotation => ({
      ...row,
      quotation: passageOf(words, start, end),
    }))
    return { quotations, more: rows.length > quotationsOnPage }
  },
})
