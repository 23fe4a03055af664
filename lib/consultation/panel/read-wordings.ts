import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { questionOptions } from '#lib/consultation/question/question-options.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/**
 * What each question of a consultation said in each of its versions, so that an answer stands under the words that were
 * asked; questions about oneself are not the panel's.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readWordings = defineQuery({
  name: 'panel.wordings',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: async ({ consultation }) => {
    const versions = await db().questionVersion.findMany({
      where: { question: { consultationId: consultation, aboutYou: false } },
      orderBy: [{ question: { position: 'asc' } }, { number: 'asc' }],
      select: {
        questionId: true,
        number: true,
        wording: true,
        options: true,
        question: { select: { position: true, kind: true } },
      },
    })
    return versions.map(({ question, options, ...version }) => ({
      ...version,
      ...question,
      options: questionOptions.parse(options),
    }))
  },
})
