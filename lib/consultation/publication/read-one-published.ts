import 'server-only'
import { z } from 'zod'
import { questionOptions } from '#lib/consultation/question/question-options.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { themesOfPublished } from './public-themes.ts'
import { publishedAnswerSchema } from './published-answer.ts'

const answersSchema = z.array(publishedAnswerSchema)

/**
 * One published response by its reference, with the questions as they were when it was sent. It reads nothing of the
 * response but the public's copy.
 *
 * @throws ServiceError `NotFound` when there is none, or nothing of it is published
 */
export const readOnePublished = defineQuery({
  name: 'response.read_published',
  permission: 'response.read_published',
  input: z.strictObject({ reference: z.string().max(40) }),
  async read({ reference }) {
    const copy = await db().publishedResponse.findUnique({
      where: { reference },
      omit: { words: true },
    })
    if (copy === null) {
      throw new ServiceError({ kind: 'NotFound', message: 'There is no published response like this.' })
    }
    const answers = answersSchema.parse(copy.answers)
    const asked = await db().questionVersion.findMany({
      where: { OR: answers.map(({ questionId, questionVersion: number }) => ({ questionId, number })) },
      include: { question: { select: { position: true } } },
    })
    const { responseId, ...rest } = copy
    const themes = await themesOfPublished([responseId])
    return {
      ...rest,
      scenario: copy.scenario === null ? null : scenarioSchema.parse(copy.scenario),
      answers: answers.map(({ questionId, text, choices, withheld }) => {
        const question = asked.find((one) => one.questionId === questionId)
        const options = questionOptions.parse(question?.options ?? [])
        const labels = choices.map((code) => options.find((option) => option.code === code)?.label ?? code)
        return {
          position: question?.question.position ?? 0,
          wording: question?.wording ?? '',
          text,
          choices: labels,
          withheld,
          themes: themes.flatMap((theme) => (theme.questionId === questionId ? [theme.name] : [])),
        }
      }),
    }
  },
})

export type PublishedResponseDetail = Awaited<ReturnType<typeof readOnePublished>>
