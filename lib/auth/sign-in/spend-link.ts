import 'server-only'
import { db } from '#lib/db/database.ts'
import { secretHash } from '#lib/service/secret-token.ts'

/**
 * Uses a sign-in link up, once, in the browser that asked for it and in time. Of many attempts at once one succeeds.
 *
 * @param tokenHash what is stored of its token
 * @returns the address that it was sent to, or null
 */
export async function spendLink(
  tokenHash: string,
  browser: string | undefined,
  now: Date,
): Promise<string | null> {
  if (browser === undefined) return null
  const [used] = await db().signInLink.updateManyAndReturn({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, browserHash: secretHash(browser) },
    data: { usedAt: now },
    select: { email: true },
  })
  return used?.email ?? null
}
