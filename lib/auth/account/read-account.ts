import 'server-only'
import { db } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { absoluteHours, idleMinutes } from '#lib/auth/session/limits.ts'

/** What somebody of the team sees of themselves. */
export type Account = {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** In how many places they are signed in now, this one included. */
  readonly sessions: number
}

/** The account of whoever asks. Throws ServiceError `Forbidden` for everybody who is not of the team. */
export const readAccount = defineQuery<object, Account>({
  name: 'account.read',
  permission: 'person.read_own',
  input: nothing,
  read: async (_input, { actor, arrivedAt }) => {
    if (actor.kind !== 'person')
      throw new ServiceError({ kind: 'Forbidden', message: 'You may not do this.' })
    const { name, email, role } = await db().person.findUniqueOrThrow({ where: { id: actor.id } })
    const sessions = await db().session.count({
      where: {
        personId: actor.id,
        expiresAt: { gt: arrivedAt },
        createdAt: { gt: new Date(arrivedAt.getTime() - absoluteHours * 3_600_000) },
        lastSeenAt: { gt: new Date(arrivedAt.getTime() - idleMinutes * 60_000) },
      },
    })
    return { name, email, role, sessions }
  },
})
