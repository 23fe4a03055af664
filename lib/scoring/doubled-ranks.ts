import { descendingOrder } from './descending-order.ts'
import type { Ties } from './methodology.ts'
import { tieTolerance, type Origin } from './tie-tolerance.ts'

export type DoubledRanks = {
  /** Twice each unit's rank, so that average ranks are whole numbers; 0 = no value. */
  readonly ranks: Int32Array
  /** How many units have a value: the last place. */
  readonly count: number
}

/**
 * Ranks a column, rank 1 = highest value, and returns twice the ranks: an average rank is a half at most, so twice
 * it is whole and can be looked up in a table (see rank-table.ts).
 *
 * Neighbours in the order that `tieTolerance` counts as one are tied. A tie takes the average of its places, or the
 * lowest of them.
 *
 * Example: `doubledRanks(Float64Array.of(5, 9, 5, NaN), 'average', 'measured')` gives ranks `5, 2, 5, 0` and count 3:
 * the two fives share places 2 and 3, 2½ on average.
 */
export function doubledRanks(values: Float64Array, ties: Ties, origin: Origin): DoubledRanks {
  const { positions, count, lowest, highest } = descendingOrder(values)
  const tolerance = tieTolerance(origin, lowest, highest)
  const ranks = new Int32Array(values.length)
  let first = 0
  while (first < count) {
    let value = values[positions[first] ?? 0] ?? 0
    let next = first + 1
    while (next < count) {
      const following = values[positions[next] ?? 0] ?? 0
      if (value - following > tolerance) break
      value = following
      next++
    }
    // Places first + 1 … next; their average doubled is their sum, first + 1 + next.
    const doubled = ties === 'average' ? first + 1 + next : 2 * (first + 1)
    for (let i = first; i < next; i++) ranks[positions[i] ?? 0] = doubled
    first = next
  }
  return { ranks, count }
}
