import 'server-only'
import { z } from 'zod'
import { isForPanel } from '#lib/consultation/panel/is-for-panel.ts'
import { db } from '#lib/db/database.ts'
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
    // A tag that counts is of a response that the panel may read, so only the count of all answers asks for that.
    const [counted] = await db().$queryRaw<{ answers: number; found: Found[] | null }[]>`
      WITH finished AS MATERIALIZED (
        SELECT s."responseId" AS "id" FROM "Assignment" s JOIN "Assignment" o ON o."responseId" = s."responseId"
        WHERE s."personId" = ${first}::uuid AND s."doneAt" IS NOT NULL
          AND o."personId" = ${second}::uuid AND o."doneAt" IS NOT NULL
      ), said AS (
        SELECT COALESCE(h."mergedIntoId", h."id") AS "theme", t."responseId", t."answerId",
          bit_or(CASE WHEN t."personId" = ${first}::uuid THEN 1 ELSE 2 END) AS "by"
        FROM "Theme" h CROSS JOIN LATERAL (
          SELECT "responseId", "answerId", "personId" FROM "Tag"
          WHERE "themeId" = h."id" AND "counts" AND "personId" IN (${first}::uuid, ${second}::uuid)
          ORDER BY "responseId", "answerId"
        ) t
        WHERE h."questionId" = ${question}::uuid GROUP BY 1, 2, 3
      ), tagged AS (
        SELECT said."theme", said."by" FROM said JOIN finished f ON f."id" = said."responseId"
      ), found AS (
        SELECT "theme", (count(*) FILTER (WHERE "by" = 3))::int AS "both",
          (count(*) FILTER (WHERE "by" = 1))::int AS "firstOnly",
          (count(*) FILTER (WHERE "by" = 2))::int AS "secondOnly"
        FROM tagged GROUP BY 1
      )
      SELECT (SELECT jsonb_agg(found) FROM found) AS "found", (
        SELECT count(*)::int FROM finished f JOIN "Response" r ON r."id" = f."id"
        JOIN "Answer" a ON a."responseId" = r."id" AND a."versionNumber" = r."newestVersion"
        JOIN "Question" q ON q."id" = a."questionId" AND q."consultationId" = r."consultationId"
        WHERE q."id" = ${question}::uuid AND NOT q."aboutYou" AND ${isForPanel}) AS "answers"`
    const { answers = 0, found } = counted ?? {}
    return themes.map(({ id, name }) => {
      const { both = 0, firstOnly = 0, secondOnly = 0 } = found?.find(({ theme }) => theme === id) ?? {}
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
