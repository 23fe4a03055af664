import type { Call } from '#lib/service/call.ts'

/** The id of the person of the team who asks; the policy lets nobody else come so far. */
export function personOf({ actor }: Call): string {
  if (actor.kind !== 'person') throw new Error('Only somebody of the team can do this.')
  return actor.id
}
