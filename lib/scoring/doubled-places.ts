import { descendingOrder } from './descending-order.ts'
import type { Ties } from './methodology.ts'

export type DoubledPlaces = {
  /** Positions of the units, highest value first. Only the first `count` entries are meant. */
  readonly positions: Uint32Array
  /** Twice the rank of the unit at each entry of `positions`. */
  readonly doubled: Int32Array
  /** How many units have a value: the last place. */
  readonly count: number
}

let doubled = new Int32Array(0)

/**
 * Ranks a column, rank 1 = highest value, and returns the units in order with twice their ranks: an average rank is a
 * half at most, so twice it is whole and can be looked up in a table (see rank-table.ts).
 *
 * Neighbours in the order that differ by `tolerance` or less are tied. A tie takes the average of its places, or the
 * lowest of them. Missing values (NaN) have no place. The answer lives in buffers that the next call uses again: read
 * it before ranking another column.
 *
 * Example: `doubledPlaces(Float64Array.of(5, 9, 5, NaN), 'average', 0)` gives positions `1, 0, 2`, doubled
 * `2, 5, 5` and count 3: the two fives share places 2 and 3, 2½ on average.
 */
export function doubledPlaces(values: Float64Array, ties: Ties, tolerance: number): DoubledPlaces {
  const { positions, count } = descendingOrder(values)
  if (doubled.length < count) doubled = new Int32Array(count)
  if (count > 0) fillPlaces(values, positions, doubled, count, ties, tolerance)
  return { positions, doubled, count }
}

function fillPlaces(
  values: Float64Array,
  positions: Uint32Array,
  places: Int32Array,
  count: number,
  ties: Ties,
  tolerance: number,
): void {
  let first = 0
  let value = values[positions[0] ?? 0] ?? NaN
  for (let next = 1; next < count; next++) {
    const following = values[positions[next] ?? 0] ?? NaN
    if (value - following > tolerance) {
      if (next - first === 1) places[first] = 2 * next
      else fillTie(places, first, next, ties)
      first = next
    }
    value = following
  }
  fillTie(places, first, count, ties)
}

/** Places first + 1 … next; their average doubled is their sum, first + 1 + next. */
function fillTie(places: Int32Array, first: number, next: number, ties: Ties): void {
  places.fill(ties === 'average' ? first + 1 + next : 2 * (first + 1), first, next)
}
