import 'server-only'
import { isActive } from '#lib/auth/active-person.ts'
import { db, type Transaction } from '#lib/db/database.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { isOver } from './limits.ts'

/** The session that a token opens, with its person, whether or not the one-time code was given; null when it is over. */
export async function openSession(token: string, now: Date, from: Transaction = db()) {
  const session = await from.session.findUnique({
    where: { tokenHash: secretHash(token) },
    include: { person: true },
  })
  return session === null || isOver(session, now) || !(await isActive(session.person, from)) ? null : session
}
