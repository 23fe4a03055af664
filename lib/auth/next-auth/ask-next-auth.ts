import 'server-only'
import NextAuth from 'next-auth'
import { linkHash } from '#lib/auth/sign-in/link-hash.ts'
import { newSecret } from '#lib/service/secret-token.ts'
import { authOptions } from './auth-options.ts'

/** A cast, because next-auth asks for Next's older kind of request and answer, of which it uses just what is made below. */
const handle = NextAuth as unknown as (
  request: object,
  response: object,
  options: ReturnType<typeof authOptions>,
) => Promise<unknown>

/** One question to next-auth, in its own words: `['callback', 'email']` is its address under /api/auth. */
type Question = {
  readonly steps: readonly [action: string, provider: string]
  readonly method: 'GET' | 'POST'
  /** Where the site is: next-auth makes addresses of it. */
  readonly origin: string
  readonly query: Readonly<Record<string, string>>
  readonly cookies: Readonly<Record<string, string>>
  /** What the browser holds that asks; see `adapter`. */
  readonly browser: string | undefined
}

/** Where next-auth wants to lead somebody, and the cookies that it sets. */
export type NextAuthReply = { readonly location: string; readonly setCookies: readonly string[] }

/**
 * Asks next-auth. Whether the request came from us is our own check and made before; its token against forged requests is
 * made here, so that it is content.
 */
export async function askNextAuth(question: Question): Promise<NextAuthReply> {
  process.env.AUTH_TRUST_HOST ??= '1' // It then believes the host below, which is ours.
  const { steps, method, origin, query, cookies, browser } = question
  const { host, protocol } = new URL(origin)
  const csrfToken = newSecret()
  const options = authOptions(browser)
  const csrf = options.cookies?.csrfToken?.name ?? ''
  const request = {
    method,
    query: { ...query, nextauth: [...steps] },
    body: method === 'POST' ? { ...query, csrfToken } : undefined,
    cookies: { ...cookies, [csrf]: `${csrfToken}|${linkHash(csrfToken)}` },
    headers: { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', '') },
  }
  const headers = new Map<string, unknown>()
  const response = {
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value),
    status: () => response,
    send: () => undefined,
    json: () => undefined,
    end: () => undefined,
  }
  await handle(request, response, options)
  const location = headers.get('location')
  const setCookies = [headers.get('set-cookie') ?? []].flat().map(String)
  return {
    location: typeof location === 'string' ? location : '',
    setCookies: setCookies.filter((cookie) => !cookie.startsWith(`${csrf}=`)),
  }
}
