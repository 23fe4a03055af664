import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from '#lib/web/content-security-policy.ts'

/**
 * Gives every page its own nonce and content security policy. Next reads the nonce from the request's policy and
 * puts it on its scripts. This protects nothing by itself: every page, action and route asks for permission itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy({
    nonce,
    secure: servedOverHttps(request),
    development: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

function servedOverHttps(request: NextRequest): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? request.nextUrl.protocol.replace(':', '')) === 'https'
}

/** Pages only: the API and built files have their own fixed headers (next.config.js) and no nonce to carry. */
export const config = {
  matcher: [
    '/((?!api/|_next/|livez$|readyz$|(?:\\.well-known/)?security\\.txt$|icon\\.svg$|favicon\\.ico$).*)',
  ],
}
