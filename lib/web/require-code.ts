import 'server-only'
import { redirect } from 'next/navigation'
import { codePath } from '#lib/paths/team-paths.ts'
import type { Call } from '#lib/service/call.ts'
import { isFresh } from '#lib/service/refuse-unless-fresh.ts'

/**
 * Lets a page go on only for somebody who gave a one-time code lately; others are asked for one and come back. The verbs ask
 * again: this only keeps people from filling in what would be refused.
 *
 * @param returnTo the path of the page
 */
export function requireCode(call: Call, returnTo: string): void {
  if (!isFresh(call)) redirect(codePath(returnTo, { again: true }))
}
