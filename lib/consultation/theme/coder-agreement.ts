import 'server-only'
import { z } from 'zod'
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
    const answers = await db().$queryRaw<{ found: { theme: string; person: string }[] }[]>`
      SELECT COALESCE((
        SELECT jsonb_agg(jsonb_build_object('theme', COALESCE(h."mergedIntoId", h."id"), 'person', t."personId"))
        FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId" WHERE t."answerId" = a."id"
      ), '[]') AS "found"
      FROM "PanelAnswer" a
      JOIN "Assignment" s ON s."responseId" = a."responseId" AND s."personId" = ${first}::uuid
      JOIN "Assignment" o ON o."responseId" = a."responseId" AND o."personId" = ${second}::uuid
      WHERE a."questionId" = ${question}::uuid AND s."doneAt" IS NOT NULL AND o."doneAt" IS NOT NULL`
    return themes.map(({ id, name }) => {
      const judged = (tags: { theme: string; person: string }[], coder: string) =>
        tags.some(({ theme, person }) => theme === id && person === coder) ? 'found' : 'not found'
      const pairs = answers.map(({ found }) => [judged(found, first), judged(found, second)] as const)
      return { themeId: id, name, ...cohensKappa(pairs) }
    })
  },
})
