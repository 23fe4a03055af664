import 'server-only'
import { cookies } from 'next/headers'
import { servedSecurely, sessionCookie } from '#lib/auth/session-cookie.ts'
import { browserCookie } from '#lib/auth/sign-in/browser-cookie.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { browserCookieHours } from './site-cookies.ts'

/** How cookies of ours are kept: from scripts, from other sites' posts, and over https from anything else. */
const kept = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: servedSecurely() })

/** The session token that the browser sent; undefined without one. */
export const sessionToken = async (): Promise<string | undefined> =>
  (await cookies()).get(sessionCookie())?.value

/** Gives the browser another session token. Only in a server action. */
export async function keepSessionToken(token: string, expires: Date): Promise<void> {
  ;(await cookies()).set(sessionCookie(), token, { ...kept(), expires })
}

/** Takes the session token from the browser. Only in a server action. */
export async function dropSessionToken(): Promise<void> {
  ;(await cookies()).set(sessionCookie(), '', { ...kept(), maxAge: 0 })
}

/** What binds sign-in links to this browser; it gets one when it has none. Only in a server action. */
export async function browserSecret(): Promise<string> {
  const jar = await cookies()
  const known = jar.get(browserCookie())?.value
  const secret = known !== undefined && /^[\w-]{32}$/.test(known) ? known : newSecret()
  jar.set(browserCookie(), secret, { ...kept(), maxAge: browserCookieHours * 3600 })
  return secret
}

/** What binds sign-in links to this browser; undefined when it asked for none. */
export const knownBrowserSecret = async (): Promise<string | undefined> =>
  (await cookies()).get(browserCookie())?.value
