import 'server-only'
import { db } from '#lib/db/database.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { secretHash } from '#lib/service/secret-token.ts'

const anyone: Actor = { kind: 'anyone' }

/** How long somebody may do nothing before they are signed out. */
const idleMinutes = 30

/**
 * Who is signed in with a session token. It is looked up for every request, so a role that is taken away, a person who is
 * removed and a session that is ended count at once.
 *
 * @param token what the browser holds; undefined without one
 */
export async function sessionActor(token: string | undefined, now: Date): Promise<Actor> {
  if (token === undefined || token === '') return anyone
  const session = await db().session.findUnique({
    where: { tokenHash: secretHash(token) },
    include: { person: { select: { id: true, role: true, removedAt: true } } },
  })
  if (session?.person.removedAt !== null) return anyone
  const idleSince = now.getTime() - session.lastSeenAt.getTime()
  if (session.expiresAt <= now || idleSince > idleMinutes * 60_000) return anyone
  const { id, role } = session.person
  return { kind: 'person', id, role, secondFactor: session.secondFactorAt !== null }
}
