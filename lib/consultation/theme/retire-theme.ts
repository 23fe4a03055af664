import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { changeableTheme, recordThemeChange } from './changeable-theme.ts'

/**
 * Takes a theme out of use: nothing new is tagged with it. Its tags and its history stay.
 *
 * @throws ServiceError `Conflict` (it is out of use already), `NotFound`, `Forbidden`
 */
export const retireTheme = defineVerb({
  name: 'theme.retire',
  permission: 'panel.code',
  input: z.strictObject({ theme: z.uuid() }),
  change: async (tx, { theme: id }, call) => {
    const theme = await changeableTheme(tx, id)
    const at = databaseTime()
    await tx.theme.update({ where: { id }, data: { retiredAt: at } })
    await recordThemeChange(tx, theme, { change: 'retired', personId: personOf(call), at })
    return { value: { id }, entry: { subject: `theme ${id}`, consultationId: theme.consultationId } }
  },
})
