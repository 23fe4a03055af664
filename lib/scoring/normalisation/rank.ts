import type { RankMethod } from './method.ts'

/**
 * R = (N + 1 − r) / N, in (0, 1]: the share of units that have no more need than this one.
 *
 * Source: OECD/JRC handbook (2008), step 5, ranking; orientation of the English Indices of Deprivation.
 * Example: rank 1 of 4 is 1, rank 4 of 4 is 0.25.
 */
export const rank: RankMethod = {
  kind: 'rank',
  range: 'above_zero',
  ofRank: (r, n) => (n + 1 - r) / n,
}
