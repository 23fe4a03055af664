import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** What a theme is called, without counting anything. */
export type ThemeName = {
  readonly id: string
  readonly questionId: string
  readonly name: string
  readonly description: string
  /** Nothing new is tagged with it. */
  readonly retired: boolean
  /** The theme that it counts for; null = itself. */
  readonly mergedIntoId: string | null
}

/**
 * What every theme of a consultation is called, in use or not, by name.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readThemeNames = defineQuery({
  name: 'theme.names',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: async ({ consultation }): Promise<ThemeName[]> => {
    const themes = await db().theme.findMany({
      where: { question: { consultationId: consultation } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        questionId: true,
        name: true,
        description: true,
        retiredAt: true,
        mergedIntoId: true,
      },
    })
    return themes.map(({ retiredAt, ...theme }) => ({ ...theme, retired: retiredAt !== null }))
  },
})
