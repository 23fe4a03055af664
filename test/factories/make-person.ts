import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/db/database.ts'
import type { Role } from '#lib/policy/actor.ts'
import type { Call } from '#lib/service/call.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'

let made = 0

/** Somebody of the team in the database of this test. Every one has another address. */
export async function makePerson(role: Role, name = `Test ${role}`) {
  made++
  const email = `${role}-${made}-${newSecret().slice(0, 6).toLowerCase()}@example.org`
  return db().person.create({ data: { email, name, role } })
}

/**
 * Somebody of the team who is signed in, in the database of this test.
 *
 * `call` is what verbs and queries take; `cookie` is what a browser sends (for Playwright add `url`, for HTTP send
 * `cookie: name=value`).
 *
 * @param secondFactor whether they gave their one-time code
 */
export async function signedInAs(role: Role, { secondFactor = true } = {}) {
  const person = await makePerson(role)
  const token = newSecret()
  const now = new Date()
  const session = await db().session.create({
    data: {
      tokenHash: secretHash(token),
      personId: person.id,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000),
      secondFactorAt: secondFactor ? now : null,
    },
  })
  const call: Call = {
    actor: {
      ...{ kind: 'person', id: person.id, role, secondFactor, session: session.id },
      ...(secondFactor && { codeAt: now }),
    },
    arrivedAt: now,
  }
  return { person, session, token, call, cookie: { name: sessionCookie(), value: token } }
}
