import 'server-only'
import { db } from '#lib/db/database.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { linkHash } from './link-hash.ts'

/** What can be done with a sign-in link. */
export type LinkState = 'ready' | 'used' | 'expired' | 'other-browser' | 'unknown'

/**
 * What a sign-in link is good for, without using it: mail scanners open links too.
 *
 * @param browser what the browser holds that opened it; undefined without the cookie
 */
export async function lookAtLink(token: string, browser: string | undefined, now: Date): Promise<LinkState> {
  const link = await db().signInLink.findUnique({ where: { tokenHash: linkHash(token) } })
  if (link === null) return 'unknown'
  if (link.usedAt !== null) return 'used'
  if (link.expiresAt <= now) return 'expired'
  return browser !== undefined && secretHash(browser) === link.browserHash ? 'ready' : 'other-browser'
}
