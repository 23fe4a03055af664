import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { changeableTheme, recordThemeChange } from './changeable-theme.ts'

const notBeside = (message: string) =>
  new ServiceError({
    kind: 'Invalid',
    message: 'These themes cannot be merged.',
    issues: [{ path: 'into', message }],
  })

/**
 * Merges a theme into another of the same question. From then on its tags count for the other; they are not rewritten, so
 * what each coder found stays on record.
 *
 * @throws ServiceError `Invalid` (the same theme, another question), `Conflict` (one is out of use), `NotFound`, `Forbidden`
 */
export const mergeThemes = defineVerb({
  name: 'theme.merge',
  permission: 'panel.code',
  input: z.strictObject({ theme: z.uuid(), into: z.uuid() }),
  change: async (tx, { theme: id, into }, call) => {
    if (id === into) throw notBeside('Choose another theme')
    const theme = await changeableTheme(tx, id)
    const other = await changeableTheme(tx, into)
    if (theme.questionId !== other.questionId) throw notBeside('Choose a theme of the same question')
    const at = databaseTime()
    // What was merged into this one goes along, so that one step always leads to the theme that counts.
    await tx.theme.updateMany({ where: { mergedIntoId: id }, data: { mergedIntoId: into } })
    await tx.theme.update({ where: { id }, data: { mergedIntoId: into, retiredAt: at } })
    await recordThemeChange(tx, theme, { change: 'merged', personId: personOf(call), at, otherId: into })
    return {
      value: { id: into },
      entry: { subject: `theme ${id}`, consultationId: theme.consultationId, facts: { into } },
    }
  },
})
