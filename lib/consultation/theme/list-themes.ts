import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { isForPanel } from '#lib/consultation/panel/is-for-panel.ts'
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
  WITH found AS (
    SELECT COALESCE(h."mergedIntoId", h."id") AS "themeId", t."responseId", bool_or(e."answerId" IS NOT NULL) AS "evidence"
    FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
    JOIN "Response" r ON r."id" = t."responseId" AND r."newestVersion" = t."versionNumber"
    LEFT JOIN (SELECT DISTINCT "answerId" FROM "EvidencePassage") e ON e."answerId" = t."answerId"
    WHERE r."consultationId" = ${consultation} AND ${isForPanel}
    GROUP BY 1, 2
  )
  SELECT h."id", h."questionId", h."name", h."description", h."retiredAt" IS NOT NULL AS "retired", h."splitFromId",
    count(f."responseId")::int AS "responses", (count(*) FILTER (WHERE f."evidence"))::int AS "withEvidence"
  FROM "Theme" h JOIN "Question" q ON q."id" = h."questionId" LEFT JOIN found f ON f."themeId" = h."id"
  WHERE q."consultationId" = ${consultation} AND h."mergedIntoId" IS NULL
  GROUP BY h."id", q."position" ORDER BY "retired", q."position", "responses" DESC, h."name"`

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
