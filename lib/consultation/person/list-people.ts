import 'server-only'
import { db } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'

/** Somebody of the team in the list of all. */
export type ListedPerson = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly invented: boolean
  /** Whether they have set up their one-time code. */
  readonly ready: boolean
}

/** Everybody of the team, by role and name; nobody who was removed. */
export const listPeople = defineQuery<object, ListedPerson[]>({
  name: 'person.list',
  permission: 'person.manage',
  input: nothing,
  read: async () => {
    const people = await db().person.findMany({
      where: { removedAt: null },
      orderBy: [{ role: 'asc' }, { name: 'asc' }, { email: 'asc' }],
    })
    return people.map(({ id, email, name, role, invented, totpSince }) => ({
      id,
      email,
      name,
      role,
      invented,
      ready: totpSince !== null,
    }))
  },
})
