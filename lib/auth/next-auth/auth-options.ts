import 'server-only'
import type { AuthOptions } from 'next-auth'
import { ownPath } from '#lib/auth/own-path.ts'
import { servedSecurely } from '#lib/auth/session-cookie.ts'
import { absoluteHours } from '#lib/auth/session/limits.ts'
import { linkMinutes } from '#lib/auth/sign-in/ask-for-link.ts'
import { db } from '#lib/db/database.ts'
import { env } from '#lib/env/env.ts'
import { currentRequest } from '#lib/telemetry/current-request.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { adapter, type SignInWay } from './adapter.ts'
import { nextAuthCookies } from './cookies.ts'
import { gaveTwoFactors, oidcProviders } from './oidc-provider.ts'

type EmailProvider = Extract<AuthOptions['providers'][number], { type: 'email' }>

/** Only next-auth's way back from a link is used. Links are made by `askForLink`, with their letter in one transaction. */
const email: EmailProvider = {
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: linkMinutes * 60,
  sendVerificationRequest: () => {
    throw new Error('Links are made by askForLink.')
  },
  options: {},
}

const isKnown = async (address: string | null | undefined): Promise<boolean> =>
  typeof address === 'string' &&
  (await db().person.count({ where: { email: address.toLowerCase(), removedAt: null } })) === 1

/**
 * How we use next-auth (docs/decisions/0010).
 *
 * @param browser what the browser holds that asks; see `adapter`
 */
export const authOptions = (browser: string | undefined): AuthOptions => {
  const way: SignInWay = { by: 'link', secondFactor: false }
  return { ...fixed(), adapter: adapter(browser, way), callbacks: callbacks(way) }
}

/** Who may come in, and where they go. It notes in `way` how somebody comes, for the session that is made afterwards. */
const callbacks = (way: SignInWay): NonNullable<AuthOptions['callbacks']> => ({
  redirect: ({ url }) => ownPath(url),
  signIn: async ({ user, account, profile }) => {
    const provider = account?.provider === 'oidc'
    if (provider) Object.assign(way, { by: 'provider', secondFactor: gaveTwoFactors(profile) })
    const known = await isKnown(user.email)
    const step = provider ? 'provider' : 'link'
    if (!known) noteSecurity('sign-in', { step, outcome: 'nobody', who: 'unknown' })
    return known
  },
})

const fixed = (): AuthOptions => ({
  providers: [email, ...oidcProviders()],
  secret: env().REWEIGH_SECRET ?? '',
  session: {
    strategy: 'database',
    maxAge: absoluteHours * 3600,
    generateSessionToken: newSecret,
  },
  useSecureCookies: servedSecurely(),
  cookies: nextAuthCookies(servedSecurely()),
  logger: {
    // What next-auth says may hold addresses and tokens; its code says what happened.
    error: (code) => writeLog('error', 'sign-in', { id: currentRequest()?.id, code }),
    warn: () => undefined,
    debug: () => undefined,
  },
})
