import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { panelAnswer } from '#lib/consultation/panel/panel-rows.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { changeableTheme } from './changeable-theme.ts'

/**
 * Records that the panellist found a theme in an answer, or takes that back: then also what they found as themes that were
 * merged into it since, because it counts for it. Each panellist codes for themselves. Doing it again changes nothing.
 *
 * @throws ServiceError `Invalid` (a theme of another question), `Conflict` (the theme is out of use), `NotFound` (also an
 *   answer that the panel may not read any more), `Forbidden`
 * @example await tagAnswer(call, { answer, theme, found: true })
 */
export const tagAnswer = defineVerb({
  name: 'theme.tag',
  permission: 'panel.code',
  input: z.strictObject({ answer: z.uuid(), theme: z.uuid(), found: z.boolean() }),
  change: async (tx, { answer: answerId, theme: themeId, found }, call) => {
    const answer = await panelAnswer(tx, answerId)
    const theme = await changeableTheme(tx, themeId)
    if (theme.questionId !== answer.questionId) {
      const issues = [{ path: 'theme', message: 'Choose a theme of the question that was answered' }]
      throw new ServiceError({ kind: 'Invalid', message: 'This theme is of another question.', issues })
    }
    const own = { answerId, personId: personOf(call) }
    const { responseId, versionNumber } = answer
    const { count } = found
      ? await tx.tag.createMany({
          data: [{ ...own, themeId, at: databaseTime(), responseId, versionNumber }],
          skipDuplicates: true,
        })
      : await tx.tag.deleteMany({
          where: { ...own, theme: { OR: [{ id: themeId }, { mergedIntoId: themeId }] } },
        })
    const entry = {
      subject: `response ${answer.responseId}`,
      consultationId: answer.consultationId,
      facts: { answer: answerId, theme: themeId, found },
    }
    return { value: { changed: count > 0 }, entry: count > 0 ? entry : null }
  },
})
