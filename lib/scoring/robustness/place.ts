import { descendingOrder } from '#lib/scoring/descending-order.ts'
import type { Ties } from '#lib/scoring/methodology.ts'

/** Ranks of W areas: 1 = most need, ties take the lowest place, 0 = no score. Two bytes each while that is enough. */
export type Ranks = Uint16Array | Uint32Array

/** Ranks every area on one index with the weights of a run. Gives how many have a score. */
export type IndexRunner = (drawn: Float64Array, ranks: Ranks) => number

/** Room for so many ranks of one of `areas`; memory that threads can share where `shared` says so. */
export function ranksFor(areas: number, size: number, shared = false): Ranks {
  const buffer = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes))
  return areas <= 0xffff ? new Uint16Array(buffer(2 * size)) : new Uint32Array(buffer(4 * size))
}

/**
 * Ranks a column into `ranks`, ties at their lowest place. The last `without` of its order have no value: rank 0.
 *
 * What `lowestRanks` does, in one pass and without making anything.
 */
export function placeRanks(values: Float64Array, without: number, tolerance: number, ranks: Ranks): void {
  const { positions } = descendingOrder(values)
  const count = values.length - without
  let rank = 1
  let previous = Infinity
  for (let at = 0; at < count; at++) {
    const unit = positions[at] ?? 0
    const value = values[unit] ?? NaN
    if (previous - value > tolerance) rank = at + 1
    ranks[unit] = rank
    previous = value
  }
  for (let at = count; at < values.length; at++) ranks[positions[at] ?? 0] = 0
}

/**
 * Gives every unit the entry of its rank in a table by twice the rank (`rankTable`). The last `without` have none: NaN.
 *
 * What `normalise` does for methods that look at ranks only.
 */
export function placeValues(
  values: Float64Array,
  without: number,
  tolerance: number,
  ties: Ties,
  table: Float64Array,
  into: Float64Array,
): void {
  const { positions } = descendingOrder(values)
  const count = values.length - without
  let first = 0
  let previous = Infinity
  for (let at = 0; at < count; at++) {
    const unit = positions[at] ?? 0
    const value = values[unit] ?? NaN
    if (previous - value > tolerance) {
      if (at - first > 1) fillTie(positions, first, at, ties, table, into)
      first = at
    }
    into[unit] = table[2 * at + 2] ?? NaN
    previous = value
  }
  if (count - first > 1) fillTie(positions, first, count, ties, table, into)
  for (let at = count; at < values.length; at++) into[positions[at] ?? 0] = NaN
}

/** Places first + 1 … end; their average doubled is their sum, first + 1 + end. */
function fillTie(
  positions: Uint32Array,
  first: number,
  end: number,
  ties: Ties,
  table: Float64Array,
  into: Float64Array,
): void {
  const value = table[ties === 'average' ? first + 1 + end : 2 * (first + 1)] ?? NaN
  for (let at = first; at < end; at++) into[positions[at] ?? 0] = value
}
