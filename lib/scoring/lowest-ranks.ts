import { doubledPlaces } from './doubled-places.ts'

/**
 * Ranks a calculated column (step 8): rank 1 = highest, ties take the lowest place, 0 = no value.
 *
 * Example: `lowestRanks(Float64Array.of(5, 9, 5, NaN))` is 2, 1, 2, 0.
 */
export function lowestRanks(score: Float64Array): Int32Array {
  const { positions, doubled, count } = doubledPlaces(score, 'lowest', 'calculated')
  const ranks = new Int32Array(score.length)
  for (let at = 0; at < count; at++) ranks[positions[at] ?? 0] = (doubled[at] ?? 0) >> 1
  return ranks
}
