import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** A theme with how many responses have it. Merged themes are part of the one that they were merged into. */
export type ThemeRow = {
  readonly id: string
  readonly questionId: string
  readonly name: string
  readonly description: string
  readonly retired: boolean
  /** The theme that it is a part of; null = it was made on its own. */
  readonly splitFromId: string | null
  /** Responses that the panel may read in which anybody found it. */
  readonly responses: number
  /** Of these, how many have words marked as evidence in the same answer. */
  readonly withEvidence: number
}

/**
 * The codeframe of a consultation: every theme that was not merged, in use first, by question and by how often it was found.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const listThemes = defineQuery({
  name: 'theme.list',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: ({ consultation }) => themeRows(consultation),
})

/** The same for whoever has seen to it that they may be read: an outcome names some of them. */
export const themeRows = (consultation: string): Promise<ThemeRow[]> => db().$queryRaw`
  WITH theme AS (
    SELECT h."id", COALESCE(h."mergedIntoId", h."id") AS "for"
    FROM "Theme" h JOIN "Question" q ON q."id" = h."questionId" WHERE q."consultationId" = ${consultation}
  ), alone AS (
    -- In the order of the index "Tag_counting", without a join that would lose it.
    SELECT t."themeId", count(DISTINCT t."responseId")::int AS "responses" FROM "Tag" t WHERE t."counts" GROUP BY 1
  ), together AS (
    SELECT h."for", count(DISTINCT t."responseId")::int AS "responses"
    FROM theme h JOIN "Tag" t ON t."themeId" = h."id"
    WHERE t."counts" AND h."for" IN (SELECT m."for" FROM theme m WHERE m."for" <> m."id") GROUP BY 1
  ), marked AS (
    SELECT h."for", count(DISTINCT t."responseId")::int AS "responses"
    FROM (SELECT DISTINCT "answerId" FROM "EvidencePassage") e JOIN "Tag" t ON t."answerId" = e."answerId"
    JOIN theme h ON h."id" = t."themeId" WHERE t."counts" GROUP BY 1
  )
  SELECT h."id", h."questionId", h."name", h."description", h."retiredAt" IS NOT NULL AS "retired", h."splitFromId",
    COALESCE(g."responses", a."responses", 0) AS "responses", COALESCE(m."responses", 0) AS "withEvidence"
  FROM "Theme" h JOIN "Question" q ON q."id" = h."questionId"
  LEFT JOIN together g ON g."for" = h."id" LEFT JOIN alone a ON a."themeId" = h."id"
  LEFT JOIN marked m ON m."for" = h."id"
  WHERE q."consultationId" = ${consultation} AND h."mergedIntoId" IS NULL
  ORDER BY "retired", q."position", "responses" DESC, h."name"`

/**
 * All that was done to a theme, oldest first: who did what when, and what it was called from then on.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const themeHistory = defineQuery({
  name: 'theme.history',
  permission: 'panel.read',
  input: z.strictObject({ theme: z.uuid() }),
  read: ({ theme }) =>
    db().themeEvent.findMany({
      where: { themeId: theme },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { change: true, name: true, description: true, otherId: true, personId: true, at: true },
    }),
})
