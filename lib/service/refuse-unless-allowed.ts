import { ServiceError } from '#lib/errors/service-error.ts'
import type { Actor } from '#lib/policy/actor.ts'
import { may } from '#lib/policy/may.ts'
import type { Permission } from '#lib/policy/permissions.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { who } from './who.ts'

/** Throws ServiceError `Forbidden` unless the policy lets this actor do it. */
export function refuseUnlessAllowed(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return
  noteSecurity('forbidden', { permission, who: who(actor) })
  throw new ServiceError({ kind: 'Forbidden', message: 'You may not do this.' })
}
