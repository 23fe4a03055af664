/** What every process counts of itself, whether or not anybody collects it. */
export type Tallied =
  /** Requests that were answered. */
  | 'requests'
  /** Requests that were answered with 500 or more, but for those that were turned away. */
  | 'faults'
  /** Work that was turned away because too much of it waited. */
  | 'shed'
  /** Tries above a limit. */
  | 'limited'

/** One count since the process began. `of`: which queue or limit, a name that stands in the code. */
export type Tally = { readonly what: Tallied; readonly of: string; readonly count: number }

/** Kept on the global object (hence the cast): the server in front and the built site each load this module. */
const shelf = globalThis as { reweighTallies?: Map<string, Tally> }
const tallies = (): Map<string, Tally> => (shelf.reweighTallies ??= new Map())

/**
 * Counts one more.
 *
 * @param of a name that stands in the code, never anything that a person sent: it is shown and exported
 * @example tally('limited', 'sign-in-letter')
 */
export function tally(what: Tallied, of = 'all'): void {
  const key = `${what} ${of}`
  const count = (tallies().get(key)?.count ?? 0) + 1
  tallies().set(key, { what, of, count })
}

/** Everything that this process has counted since it began. */
export const tallied = (): readonly Tally[] => [...tallies().values()]

/** The sums: `{ requests: 12, faults: 0, shed: 0, limited: 1 }`. */
export function tallySums(): Readonly<Record<Tallied, number>> {
  const sums: Record<Tallied, number> = { requests: 0, faults: 0, shed: 0, limited: 0 }
  for (const { what, count } of tallied()) sums[what] += count
  return sums
}
