import type { AuthOptions } from 'next-auth'
import { sessionCookie } from '#lib/auth/session-cookie.ts'

/** Seconds that somebody may take at a provider. */
const away = 900

/**
 * The cookies that next-auth sets, ours and those on the way to a provider and back: for this host alone, out of reach of
 * scripts and of other sites' posts.
 *
 * @param secure whether people reach us over https; then browsers hold the names to that (`__Host-`)
 */
export function nextAuthCookies(secure: boolean): NonNullable<AuthOptions['cookies']> {
  const guarded = (name: string, more: { readonly maxAge?: number } = {}) => ({
    name: `${secure ? '__Host-' : ''}next-auth.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, ...more },
  })
  return {
    sessionToken: { ...guarded(''), name: sessionCookie() },
    csrfToken: guarded('csrf-token'),
    callbackUrl: guarded('callback-url', { maxAge: away }),
    pkceCodeVerifier: guarded('pkce.code_verifier', { maxAge: away }),
    state: guarded('state', { maxAge: away }),
    nonce: guarded('nonce', { maxAge: away }),
  }
}
