import type { Actor } from '#lib/policy/actor.ts'

/** Who wants something, for the log: an id for somebody of the team, else only what kind of actor it is. */
export const who = (actor: Actor): string => (actor.kind === 'person' ? `person ${actor.id}` : actor.kind)
