import NextAuth from 'next-auth'
import { cookies, headers } from 'next/headers'
import { NextRequest } from 'next/server'
import { authOptions } from '#lib/auth/next-auth/auth-options.ts'
import { ownPath } from '#lib/auth/own-path.ts'
import { browserCookie } from '#lib/auth/sign-in/browser-cookie.ts'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { codePath, linkPath } from '#lib/paths/team-paths.ts'
import { reportFault } from '#lib/web/report-fault.ts'

/*
 * What of next-auth can be reached: the way back from a link, posted by the button on /sign-in/link. Everything else
 * that it offers is closed.
 */
type Context = { params: Promise<{ nextauth: string[] }> }

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'cache-control': 'no-store', ...headers } })

const nothingHere = () => answer(404)
const notFrom = () => answer(405, { allow: 'POST' })

/** Uses a link up and signs in. When that fails, the page of the link says why. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if ((await params).nextauth.join('/') !== 'callback/email') return nothingHere()
  const origin = siteOrigin((await headers()).get('host'))
  if (request.headers.get('origin') !== origin) return answer(403)
  const form = new URLSearchParams(await request.text())
  const token = form.get('token') ?? ''
  const returnTo = ownPath(form.get('to'))
  try {
    const replied = await askNextAuth(origin, token, codePath(returnTo))
    const location = replied.headers.get('location') ?? ''
    // One of next-auth's own pages, which nobody should see: the link was no good.
    return location.startsWith('/sign-in/') ? replied : answer(303, { location: linkPath(token, returnTo) })
  } catch (error) {
    reportFault(error, { id: crypto.randomUUID(), route: 'POST /api/auth/callback/email' })
    return answer(303, { location: linkPath(token, returnTo) })
  }
}

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  (await params).nextauth.join('/') === 'callback/email' ? notFrom() : nothingHere()

async function askNextAuth(origin: string, token: string, callbackUrl: string): Promise<Response> {
  const nextauth = ['callback', 'email']
  const query = new URLSearchParams({ token, callbackUrl }).toString()
  const request = new NextRequest(`${origin}/api/auth/${nextauth.join('/')}?${query}`, { method: 'POST' })
  const browser = (await cookies()).get(browserCookie())?.value
  const replied: unknown = await NextAuth(request, { params: { nextauth } }, authOptions(browser))
  if (replied instanceof Response) return replied
  throw new Error('next-auth gave no answer.')
}
