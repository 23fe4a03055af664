import { formatCount } from './format-count.ts'

/**
 * A rank with everything needed to read it: out of how many, and which end is the most need.
 *
 * `rank`: 1 to `of`, or NaN when the area has no score.
 * Example: `rankPhrase(794, 7433)` is "rank 794 of 7,433 (1 = most need)".
 */
export const rankPhrase = (rank: number, of: number): string =>
  Number.isNaN(rank)
    ? 'no rank: not enough data'
    : `rank ${formatCount(rank)} of ${formatCount(of)} (1 = most need)`
