import 'server-only'
import { z } from 'zod'
import { isForPanel } from '#lib/consultation/panel/is-for-panel.ts'
import { db } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { cohensKappa, type Agreement } from './cohens-kappa.ts'

export type ThemeAgreement = Agreement & { readonly themeId: string; readonly name: string }

/**
 * How far two coders agree about each theme of a question that is in use, over the answers of responses that both have
 * finished: found or not found, beyond chance. Tags of merged themes count for what they were merged into.
 *
 * @returns for each theme Cohen's kappa with its figures; kappa is NaN where nothing can be said
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readCoderAgreement = defineQuery({
  name: 'theme.agreement',
  permission: 'panel.read',
  input: z
    .strictObject({ question: z.uuid(), first: z.uuid(), second: z.uuid() })
    .refine(({ first, second }) => first !== second, { path: ['second'], error: 'Choose two people' }),
  read: async ({ question, first, second }): Promise<ThemeAgreement[]> => {
    const themes = await db().theme.findMany({
      where: { questionId: question, retiredAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    })
    const finished = Prisma.sql`
      "Response" r
      JOIN "Assignment" s ON s."responseId" = r."id" AND s."personId" = ${first}::uuid AND s."doneAt" IS NOT NULL
      JOIN "Assignment" o ON o."responseId" = r."id" AND o."personId" = ${second}::uuid AND o."doneAt" IS NOT NULL`
    const [counted] = await db().$queryRaw<{ answers: number }[]>`
      SELECT count(*)::int AS "answers" FROM ${finished}
      JOIN "Answer" a ON a."responseId" = r."id" AND a."versionNumber" = r."newestVersion"
      JOIN "Question" q ON q."id" = a."questionId" AND q."consultationId" = r."consultationId"
      WHERE a."questionId" = ${question}::uuid AND NOT q."aboutYou" AND ${isForPanel}`
    const found = await db().$queryRaw<Found[]>`
      SELECT f."theme", (count(*) FILTER (WHERE f."first" AND f."second"))::int AS "both",
        (count(*) FILTER (WHERE NOT f."second"))::int AS "firstOnly",
        (count(*) FILTER (WHERE NOT f."first"))::int AS "secondOnly"
      FROM (
        SELECT COALESCE(h."mergedIntoId", h."id") AS "theme", bool_or(t."personId" = ${first}::uuid) AS "first",
          bool_or(t."personId" = ${second}::uuid) AS "second"
        FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
        JOIN (${finished}) ON r."id" = t."responseId" AND r."newestVersion" = t."versionNumber"
        WHERE h."questionId" = ${question}::uuid AND t."personId" IN (${first}::uuid, ${second}::uuid) AND ${isForPanel}
        GROUP BY 1, t."answerId") f
      GROUP BY 1`
    const answers = counted?.answers ?? 0
    return themes.map(({ id, name }) => {
      const { both = 0, firstOnly = 0, secondOnly = 0 } = found.find(({ theme }) => theme === id) ?? {}
      return {
        ...{ themeId: id, name },
        ...cohensKappa([
          ['found', 'found', both],
          ['found', 'not found', firstOnly],
          ['not found', 'found', secondOnly],
          ['not found', 'not found', answers - both - firstOnly - secondOnly],
        ]),
      }
    })
  },
})

/** In how many answers the coders found a theme. */
type Found = { theme: string; both: number; firstOnly: number; secondOnly: number }
