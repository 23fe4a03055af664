import type { Actor } from './actor.ts'
import { permissions, type Allowed, type Permission } from './permissions.ts'

/**
 * Whether somebody may do something. A person of the team counts as one only after the second factor; before that they
 * may do what anyone may.
 *
 * Example: `may({ kind: 'anyone' }, 'moderation.read')` is false.
 */
export function may(actor: Actor, permission: Permission): boolean {
  const allowed: readonly Allowed[] = permissions[permission]
  if (actor.kind !== 'person') return allowed.includes(actor.kind)
  return allowed.includes(actor.secondFactor ? actor.role : 'anyone')
}
