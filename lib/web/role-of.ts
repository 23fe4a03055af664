import type { Role } from '#lib/policy/actor.ts'
import type { Call } from '#lib/service/call.ts'

/** The role of somebody of the team whom `requirePermission` let through. */
export function roleOf({ actor }: Call): Role {
  if (actor.kind !== 'person') throw new Error('requirePermission lets only the team through.')
  return actor.role
}
