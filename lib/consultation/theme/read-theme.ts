import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'

const other = { select: { id: true, name: true } } as const

/**
 * One theme, in use or not, with the themes that it came from and went into, and all that was done to it, oldest first.
 *
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const readTheme = defineQuery({
  name: 'theme.read',
  permission: 'panel.read',
  input: z.strictObject({ question: z.uuid(), theme: z.uuid() }),
  read: async ({ question: questionId, theme: id }) => {
    const theme = await db().theme.findFirst({
      where: { id, questionId },
      select: {
        id: true,
        questionId: true,
        name: true,
        description: true,
        retiredAt: true,
        mergedInto: other,
        splitFrom: other,
        merged: { ...other, orderBy: { name: 'asc' } },
        parts: { ...other, orderBy: { name: 'asc' } },
        events: {
          orderBy: [{ at: 'asc' }, { id: 'asc' }],
          select: { id: true, change: true, name: true, otherId: true, personId: true, at: true },
        },
      },
    })
    if (theme === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such theme.' })
    return theme
  },
})
