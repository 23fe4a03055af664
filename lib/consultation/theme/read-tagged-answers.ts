import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** Answers that a form for splitting a theme shows. */
export const answersToSplit = 50

/** An answer that has a theme: the beginning of its words, as the panel may read them. */
export type TaggedAnswer = {
  readonly id: string
  readonly reference: string
  readonly words: string
}

/**
 * The answers in which anybody found a theme, or one that was merged into it, those that came first first; at most 50.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readTaggedAnswers = defineQuery({
  name: 'theme.tagged_answers',
  permission: 'panel.read',
  input: z.strictObject({ theme: z.uuid() }),
  read: ({ theme }): Promise<TaggedAnswer[]> => db().$queryRaw`
    SELECT a."id", p."reference", left(a."words", 300) AS "words"
    FROM "PanelAnswer" a JOIN "PanelResponse" p ON p."id" = a."responseId"
    WHERE a."id" IN (
      SELECT t."answerId" FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
      WHERE COALESCE(h."mergedIntoId", h."id") = ${theme}::uuid)
    ORDER BY p."receivedAt", a."id" LIMIT ${answersToSplit}`,
})
