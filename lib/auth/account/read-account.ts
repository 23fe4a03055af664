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
  /** Where they are signed in now, this browser first. */
  readonly sessions: readonly OwnSession[]
}

/** One browser in which somebody is signed in. What browser it is we do not know: nothing about it is kept. */
export type OwnSession = {
  readonly id: string
  readonly since: Date
  readonly lastSeen: Date
  /** Whether it is the one that asks. */
  readonly here: boolean
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
    const { session: own } = actor
    const rows = await db().session.findMany({
      where: {
        personId: actor.id,
        expiresAt: { gt: arrivedAt },
        createdAt: { gt: new Date(arrivedAt.getTime() - absoluteHours * 3_600_000) },
        lastSeenAt: { gt: new Date(arrivedAt.getTime() - idleMinutes * 60_000) },
      },
      orderBy: { createdAt: 'desc' },
    })
    const sessions = rows.map(({ id, createdAt, lastSeenAt }) => ({
      ...{ id, since: createdAt, lastSeen: lastSeenAt, here: id === own },
    }))
    return { name, email, role, sessions: sessions.sort((a, b) => Number(b.here) - Number(a.here)) }
  },
})
