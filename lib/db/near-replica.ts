/** Kept on the global object (hence the cast): the server in front looks, and the built site asks. */
const shelf = globalThis as { reweighNearReplica?: string | undefined }

/** The address of a replica that has what the primary had a moment ago, so that people may be shown it; undefined: none. */
export const nearReplica = (): string | undefined => shelf.reweighNearReplica

/** Says which replica is near just now (`watchReplica`). */
export function setNearReplica(url: string | undefined): void {
  shelf.reweighNearReplica = url
}
