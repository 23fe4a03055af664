/** Milliseconds by which the database's clock is ahead of this machine's. On the global object (hence the cast), so that a module that is loaded twice has one all the same. */
const shelf = globalThis as { reweighClockOffset?: number }

/**
 * What time it is, by the clock of the database: the same for every server of one site, so that a server whose own clock is
 * wrong neither closes a consultation early nor refuses a form that another one made. It is how much the two differ, measured
 * at start and once a minute (`bin/start/follow-database-clock.ts`), so asking costs nothing and works while the database is
 * away. A process that never measured goes by its own clock.
 *
 * @example databaseTime().toISOString() // "2026-11-22T14:00:00.000Z"
 */
export const databaseTime = (): Date => new Date(Date.now() + (shelf.reweighClockOffset ?? 0))

/** By how much the database's clock is ahead of this machine's, in milliseconds; negative when it is behind. */
export const clockOffset = (): number => shelf.reweighClockOffset ?? 0

/** A difference that is not worth mending: machines that ask for the time over a network are closer than this. Milliseconds. */
const negligible = 500

/** Says by how much the database's clock is ahead of this machine's, in milliseconds; half a second and less counts as none. */
export function setClockOffset(ahead: number): void {
  shelf.reweighClockOffset = Math.abs(ahead) <= negligible ? 0 : Math.round(ahead)
}
