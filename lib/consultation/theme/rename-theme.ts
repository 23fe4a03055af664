import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { changeableTheme, recordThemeChange, refuseUsedName } from './changeable-theme.ts'
import { themeFields } from './theme-fields.ts'

/**
 * Gives a theme another name or description. What it was called before stays in its history, and its tags stay.
 *
 * @throws ServiceError `Invalid` (no name, a name that is used), `Conflict` (retired meanwhile), `NotFound`, `Forbidden`
 */
export const renameTheme = defineVerb({
  name: 'theme.rename',
  permission: 'panel.code',
  input: z.strictObject({ theme: z.uuid(), ...themeFields }),
  change: async (tx, { theme: id, name, description }, call) => {
    const { consultationId, questionId, ...before } = await changeableTheme(tx, id)
    if (before.name === name && before.description === description) return { value: { id }, entry: null }
    await refuseUsedName(tx, { questionId, name, except: id })
    const theme = await tx.theme.update({ where: { id }, data: { name, description } })
    await recordThemeChange(tx, theme, { change: 'renamed', personId: personOf(call), at: databaseTime() })
    return {
      value: { id },
      entry: { subject: `theme ${id}`, consultationId, content: JSON.stringify([name, description]) },
    }
  },
})
