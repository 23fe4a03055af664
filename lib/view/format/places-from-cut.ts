import { counted } from './counted.ts'

/**
 * How far a rank is from the cut-off, in places.
 *
 * `lastInside`: the last rank that meets the test. Ranks count from 1 = most need, so a rank up to it is inside.
 * A missing rank (NaN) is "not enough data".
 * Example: with 743 as the last rank inside, 794 is "51 places outside", 417 is "326 places inside" and 743 is
 * "the last place inside".
 */
export function placesFromCut(rank: number, lastInside: number): string {
  if (Number.isNaN(rank)) return 'not enough data'
  if (rank > lastInside) return `${counted(rank - lastInside, 'place')} outside`
  return rank === lastInside ? 'the last place inside' : `${counted(lastInside - rank, 'place')} inside`
}
