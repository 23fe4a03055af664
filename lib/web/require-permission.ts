import 'server-only'
import { forbidden, redirect } from 'next/navigation'
import { codePath, signInPath } from '#lib/paths/team-paths.ts'
import { may } from '#lib/policy/may.ts'
import type { Permission } from '#lib/policy/permissions.ts'
import type { Call } from '#lib/service/call.ts'
import { who } from '#lib/service/who.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'

/**
 * Lets a page go on only for somebody who may do what it is for.
 *
 * Whoever is not signed in is led to the sign-in page, and whoever still owes the one-time code to the page that asks
 * for it; both come back afterwards. Somebody else is told that the page is not for them (403).
 *
 * @param returnTo the path of the page, to come back to: "/moderation?state=held"
 * @example requirePermission(await currentCall(), 'moderation.read', '/moderation')
 */
export function requirePermission({ actor }: Call, permission: Permission, returnTo = ''): void {
  if (may(actor, permission)) return
  noteSecurity('forbidden', { permission, who: who(actor) })
  if (actor.kind !== 'person') redirect(signInPath(returnTo))
  if (!actor.secondFactor) redirect(codePath(returnTo))
  forbidden()
}
