import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { lockThemesOf, recordThemeChange, refuseUsedName } from './changeable-theme.ts'
import { themeFields } from './theme-fields.ts'

/**
 * Adds a theme to the codeframe of a question.
 *
 * @returns its id
 * @throws ServiceError `Invalid` (no name, a name that is used), `NotFound`, `Forbidden`
 * @example await createTheme(call, { question, name: 'Distance matters more than buildings' })
 */
export const createTheme = defineVerb({
  name: 'theme.create',
  permission: 'panel.code',
  input: z.strictObject({ question: z.uuid(), ...themeFields }),
  change: async (tx, { question: questionId, name, description }, call) => {
    const consultationId = await lockThemesOf(tx, questionId)
    await refuseUsedName(tx, { questionId, name })
    const theme = await tx.theme.create({ data: { questionId, name, description } })
    await recordThemeChange(tx, theme, { change: 'created', personId: personOf(call), at: databaseTime() })
    return {
      value: { id: theme.id },
      entry: {
        subject: `theme ${theme.id}`,
        consultationId,
        facts: { question: questionId },
        content: JSON.stringify([name, description]),
      },
    }
  },
})
