import { doubledPlaces } from './doubled-places.ts'
import type { Scale } from './scale.ts'

/**
 * Ranks a column (step 8): rank 1 = highest, ties take the lowest place, 0 = no value.
 *
 * Example: `lowestRanks(scale(Float64Array.of(5, 9, 5, NaN)))` is 2, 1, 2, 0.
 */
export function lowestRanks({ values, tolerance }: Scale): Int32Array {
  const { positions, doubled, count } = doubledPlaces(values, 'lowest', tolerance)
  const ranks = new Int32Array(values.length)
  for (let at = 0; at < count; at++) ranks[positions[at] ?? 0] = (doubled[at] ?? 0) >> 1
  return ranks
}
