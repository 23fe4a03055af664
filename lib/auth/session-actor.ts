import 'server-only'
import { db } from '#lib/db/database.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { openSession } from './session/open-session.ts'

const anyone: Actor = { kind: 'anyone' }
const minute = 60_000

/**
 * Who is signed in with a session token. It is looked up for every request, so a role that is taken away, a person who is
 * removed and a session that is ended count at once. That somebody was here is noted at most once a minute.
 *
 * @param token what the browser holds; undefined without one
 */
export async function sessionActor(token: string | undefined, now: Date): Promise<Actor> {
  if (token === undefined || token === '') return anyone
  const session = await openSession(token, now)
  if (session === null) return anyone
  if (now.getTime() - session.lastSeenAt.getTime() > minute) {
    await db().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  }
  const { id, role } = session.person
  const { secondFactorAt: codeAt } = session
  const who = { kind: 'person', id, role, session: session.id } as const
  return codeAt === null ? { ...who, secondFactor: false } : { ...who, secondFactor: true, codeAt }
}
