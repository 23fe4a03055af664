import 'server-only'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'

/** Somebody whose work the panel sees. */
export type PanelPerson = {
  readonly id: string
  readonly name: string
  /** A panellist now: responses can be given to them. */
  readonly panellist: boolean
}

/**
 * Everybody who ever read for the panel or may, by name: those who left still stand behind what they coded.
 *
 * @throws ServiceError `Forbidden`
 */
export const readPanelPeople = defineQuery<object, PanelPerson[]>({
  name: 'panel.people',
  permission: 'panel.read',
  input: nothing,
  read: async () => {
    const people = await db().person.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, role: true, removedAt: true },
    })
    return people.map(({ id, name, role, removedAt }) => ({
      id,
      name,
      panellist: role === 'panellist' && removedAt === null,
    }))
  },
})
