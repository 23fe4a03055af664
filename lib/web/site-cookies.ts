import 'server-only'
import { hasProvider } from '#lib/auth/next-auth/oidc-provider.ts'
import { absoluteHours } from '#lib/auth/session/limits.ts'
import { servedSecurely, sessionCookie } from '#lib/auth/session-cookie.ts'
import { browserCookie } from '#lib/auth/sign-in/browser-cookie.ts'

/** The name of the cookie that holds the secret of the response that somebody works on. */
export const draftCookie = (): string => (servedSecurely() ? '__Host-reweigh-draft' : 'reweigh-draft')

/** How long a browser holds a response together, in days. */
export const draftCookieDays = 30

/** How long a browser that asked for a link to sign in is remembered, in hours: longer than the link works. */
export const browserCookieHours = 1

/** A cookie that the site may set. */
export type SiteCookie = {
  readonly name: string
  readonly what: string
  readonly when: string
  readonly kept: string
}

/**
 * Every cookie that the site sets, under the name and for the time that it sets it: the page about cookies is made from
 * this. Readers get none.
 *
 * @example siteCookies()[0]?.name // "reweigh-draft"
 */
export const siteCookies = (): readonly SiteCookie[] => [
  {
    name: draftCookie(),
    what: 'Holds your response together while you write it, and lets you come back to it',
    when: 'When you start a response, or open your link to one',
    kept: `${draftCookieDays} days, or until you press “Forget my response on this computer”`,
  },
  {
    name: browserCookie(),
    what: 'Makes a link to sign in work only in the browser that asked for it',
    when: 'When somebody of the team asks for a link to sign in',
    kept: `${browserCookieHours} hour`,
  },
  {
    name: sessionCookie(),
    what: 'Keeps somebody of the team signed in',
    when: 'When somebody of the team signs in',
    kept: `${absoluteHours} hours, or until they sign out`,
  },
  ...(hasProvider()
    ? [
        {
          name: servedSecurely() ? '__Host-next-auth.*' : 'next-auth.*',
          what: 'Makes sure that the answer of your organisation’s sign-in is the one that was asked for',
          when: 'When somebody of the team signs in through their organisation',
          kept: '15 minutes',
        },
      ]
    : []),
]
