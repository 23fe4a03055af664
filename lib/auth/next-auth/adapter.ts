import 'server-only'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { isActive } from '#lib/auth/active-person.ts'
import { beginSession } from '#lib/auth/session/begin-session.ts'
import { spendLink } from '#lib/auth/sign-in/spend-link.ts'
import { db } from '#lib/db/database.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'

/** How somebody signs in: with a link of ours, or through the organisation's provider, perhaps with two factors there. */
export type SignInWay = { readonly by: 'link' | 'provider'; readonly secondFactor: boolean }

const byLink: SignInWay = { by: 'link', secondFactor: false }

const asUser = ({ id, email, name }: { id: string; email: string; name: string }): AdapterUser => ({
  id,
  email,
  name,
  emailVerified: null,
})

async function userWith(where: { id: string } | { email: string }): Promise<AdapterUser | null> {
  const person = await db().person.findUnique({ where })
  return person !== null && (await isActive(person)) ? asUser(person) : null
}

/**
 * How next-auth reaches our people, sessions and links. Session tokens and link tokens are stored as hashes; nobody is
 * ever made by signing in.
 *
 * @param browser what the browser holds that asks: a link is only good in the one that asked for it
 * @param way how somebody comes, once that is known
 */
export const adapter = (browser: string | undefined, way: SignInWay = byLink): Adapter => ({
  createUser: () => {
    throw new Error('Signing in makes nobody; an administrator does.')
  },
  getUser: (id) => userWith({ id }),
  getUserByEmail: (email) => userWith({ email: email.toLowerCase() }),
  // People of a provider are found by their address every time: nothing about the provider is stored.
  getUserByAccount: () => null,
  linkAccount: () => undefined,
  updateUser: async ({ id }) => asUser(await db().person.findUniqueOrThrow({ where: { id } })),
  createSession: async ({ sessionToken, userId }) => ({
    sessionToken,
    userId,
    expires: await beginSession(userId, sessionToken, way),
  }),
  getSessionAndUser: async (sessionToken) => {
    const session = await db().session.findUnique({
      where: { tokenHash: secretHash(sessionToken) },
      include: { person: true },
    })
    if (session === null) return null
    const { personId: userId, expiresAt: expires, person } = session
    return { session: { sessionToken, userId, expires }, user: asUser(person) }
  },
  deleteSession: async (sessionToken) => {
    await db().session.deleteMany({ where: { tokenHash: secretHash(sessionToken) } })
  },
  createVerificationToken: () => {
    throw new Error('Links are made by askForLink.')
  },
  useVerificationToken: async ({ token }) => {
    const identifier = await spendLink(token, browser, databaseTime())
    if (identifier === null) noteSecurity('sign-in', { step: 'link', outcome: 'refused', who: 'unknown' })
    // next-auth looks at the clock of this machine; ours has decided already.
    return identifier === null ? null : { identifier, token, expires: new Date(Date.now() + 60_000) }
  },
})
