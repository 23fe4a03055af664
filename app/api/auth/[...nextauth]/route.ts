import { cookies, headers } from 'next/headers'
import { askNextAuth, type NextAuthReply } from '#lib/auth/next-auth/ask-next-auth.ts'
import { hasProvider } from '#lib/auth/next-auth/oidc-provider.ts'
import { ownPath } from '#lib/auth/own-path.ts'
import { endSession } from '#lib/auth/session/end-session.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { browserCookie } from '#lib/auth/sign-in/browser-cookie.ts'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { codePath, linkPath, providerProblemPath } from '#lib/paths/team-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { reportFault } from '#lib/web/report-fault.ts'
import { leadTo } from './lead-to.ts'

/*
 * What of next-auth can be reached: the way back from a link, posted by the button on /sign-in/link; and, where a provider
 * is set, the way to it, posted by the button on /sign-in, and the way back from it. Everything else is closed.
 */
type Context = { params: Promise<{ nextauth: string[] }> }

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })

const nothingHere = () => answer(404)
const notFrom = () => answer(405, { allow: 'POST' })
const addressOf = async ({ params }: Context) => (await params).nextauth.join('/')
const originOfSite = async () => siteOrigin((await headers()).get('host'))

/** The cookies of the browser; the session is left out where somebody comes anew, whoever was signed in before. */
async function jar({ session }: { session: boolean }): Promise<Record<string, string>> {
  const all = (await cookies()).getAll().filter(({ name }) => session || name !== sessionCookie())
  return Object.fromEntries(all.map(({ name, value }) => [name, value]))
}

/** Uses a link up and signs in, or leads to the provider. When it fails, the page that was come from says why. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const address = await addressOf(context)
  const toProvider = address === 'signin/oidc' && hasProvider()
  if (address !== 'callback/email' && !toProvider) return nothingHere()
  const origin = await originOfSite()
  if (request.headers.get('origin') !== origin) return answer(403)
  const form = new URLSearchParams(await request.text())
  const returnTo = ownPath(form.get('to'))
  const callbackUrl = codePath(returnTo)
  if (toProvider) return goToProvider(origin, callbackUrl)
  const token = form.get('token') ?? ''
  const browser = (await cookies()).get(browserCookie())?.value
  return guarded('POST /api/auth/callback/email', linkPath(token, returnTo), async () =>
    askNextAuth({
      ...{ steps: ['callback', 'email'], method: 'POST', origin, browser },
      query: { token, callbackUrl },
      cookies: await jar({ session: true }),
    }),
  )
}

/** The way back from the provider. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const address = await addressOf(context)
  if (address === 'callback/email' || (address === 'signin/oidc' && hasProvider())) return notFrom()
  if (address !== 'callback/oidc' || !hasProvider()) return nothingHere()
  const query = Object.fromEntries(new URL(request.url).searchParams)
  return guarded('GET /api/auth/callback/oidc', providerProblemPath(), async () =>
    askNextAuth({
      ...{ steps: ['callback', 'oidc'], method: 'GET', query, browser: undefined },
      origin: await originOfSite(),
      cookies: await jar({ session: false }),
    }),
  )
}

/** Asks next-auth to sign somebody in; when it leads to a page of its own, which nobody should see, to ours instead. */
async function guarded(
  route: string,
  otherwise: string,
  ask: () => Promise<NextAuthReply>,
): Promise<Response> {
  try {
    const { location, setCookies } = await ask()
    if (!location.startsWith('/sign-in/')) return answer(303, { location: otherwise })
    const before = (await cookies()).get(sessionCookie())?.value
    if (before !== undefined) await endSession(await currentCall(), { token: before, everywhere: false })
    const replied = answer(303, { location })
    for (const cookie of setCookies) replied.headers.append('set-cookie', cookie)
    return replied
  } catch (error) {
    reportFault(error, { route })
    return answer(303, { location: otherwise })
  }
}

async function goToProvider(origin: string, callbackUrl: string): Promise<Response> {
  const { location, setCookies } = await askNextAuth({
    ...{ steps: ['signin', 'oidc'], method: 'POST', origin, browser: undefined },
    query: { callbackUrl },
    cookies: await jar({ session: false }),
  })
  const away = URL.canParse(location) && new URL(location).origin !== origin
  return away ? leadTo(location, setCookies) : answer(303, { location: providerProblemPath() })
}
