import type { Actor } from '#lib/policy/actor.ts'

/** Who asks, and when the request arrived: closing times are decided by arrival, not by when work was done. */
export type Call = { readonly actor: Actor; readonly arrivedAt: Date }
