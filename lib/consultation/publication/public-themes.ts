import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/*
 * What the public may know of themes (docs/decisions/0013): the names of those in use, where somebody of
 * the panel found them in an answer whose words are published. Never who found them, nor what was found in other words.
 */

/** A theme that published answers have. `question`: the position of the question that they answer. */
export type PublicTheme = { readonly id: string; readonly name: string; readonly question: number }

/** A theme of one published answer. */
export type ThemeOfAnswer = {
  readonly responseId: string
  readonly questionId: string
  readonly name: string
}

const sameVersion = Prisma.sql`ON p."responseId" = a."responseId" AND p."versionNumber" = a."versionNumber"`

/**
 * Tags t of themes m that count for the theme h, with the published response p of their answer a, whose words are shown.
 * What the panel cannot read just now, because of an appeal, does not count meanwhile.
 */
const shownTags = Prisma.sql`
  "Theme" m JOIN "Tag" t ON t."themeId" = m."id" AND t."counts" JOIN "Answer" a ON a."id" = t."answerId"
  JOIN "PublishedResponse" p ${sameVersion}`
const shown = Prisma.sql`EXISTS (SELECT FROM jsonb_array_elements(p."answers") e
  WHERE e->>'questionId' = a."questionId"::text AND e->>'text' <> '')`
const inUse = Prisma.sql`h."mergedIntoId" IS NULL AND h."retiredAt" IS NULL`

/** About "PublishedResponse" p: one of its shown answers has the theme, or one that was merged into it. */
export const withTheme = (theme: string): Prisma.Sql => Prisma.sql`p."responseId" IN (
  SELECT p."responseId" FROM ${shownTags} JOIN "Theme" h ON h."id" = COALESCE(m."mergedIntoId", m."id")
  WHERE h."id" = ${theme}::uuid AND ${inUse} AND ${shown})`

/**
 * The themes that published responses to a consultation can be filtered by, in the order of the questions and their names.
 * One published answer for each is enough, so tags are looked at one by one until there is one: never all of them.
 *
 * @throws ServiceError `Invalid`
 */
export const publicThemes = defineQuery({
  name: 'response.themes',
  permission: 'response.read_published',
  mayBeOld: true,
  input: z.strictObject({ consultation: z.string().max(80) }),
  read: ({ consultation }): Promise<PublicTheme[]> => db().$queryRaw`
    SELECT h."id", h."name", q."position" AS "question" FROM "Theme" h JOIN "Question" q ON q."id" = h."questionId"
    WHERE q."consultationId" = ${consultation} AND NOT q."aboutYou" AND ${inUse} AND EXISTS (
      SELECT FROM "Theme" m CROSS JOIN LATERAL (
        SELECT FROM "Tag" t CROSS JOIN LATERAL (
          SELECT FROM "Answer" a JOIN "PublishedResponse" p ${sameVersion}
          WHERE a."id" = t."answerId" AND ${shown} OFFSET 0) answer
        WHERE t."themeId" = m."id" AND t."counts" LIMIT 1) one
      WHERE m."id" = h."id" OR m."mergedIntoId" = h."id")
    ORDER BY q."position", h."name"`,
})

/** The themes of the shown answers of published responses, each once, by name. */
export const themesOfPublished = (responseIds: readonly string[]): Promise<ThemeOfAnswer[]> => db().$queryRaw`
  SELECT DISTINCT p."responseId", a."questionId", h."name"
  FROM ${shownTags} JOIN "Theme" h ON h."id" = COALESCE(m."mergedIntoId", m."id")
  WHERE p."responseId" = ANY(${responseIds}::uuid[]) AND ${inUse} AND ${shown} ORDER BY h."name"`
