import { doubledPlaces } from './doubled-places.ts'
import type { Ties } from './methodology.ts'

export type DoubledRanks = {
  /** Twice each unit's rank, so that average ranks are whole numbers; 0 = no value. */
  readonly ranks: Int32Array
  /** How many units have a value: the last place. */
  readonly count: number
}

/**
 * Ranks a column, rank 1 = highest value, and returns twice the rank of each unit, by position (see doubled-places.ts
 * for ties).
 *
 * Example: `doubledRanks(Float64Array.of(5, 9, 5, NaN), 'average', 0)` gives ranks `5, 2, 5, 0` and count 3.
 */
export function doubledRanks(values: Float64Array, ties: Ties, tolerance: number): DoubledRanks {
  const { positions, doubled, count } = doubledPlaces(values, ties, tolerance)
  const ranks = new Int32Array(values.length)
  for (let at = 0; at < count; at++) ranks[positions[at] ?? 0] = doubled[at] ?? 0
  return { ranks, count }
}
