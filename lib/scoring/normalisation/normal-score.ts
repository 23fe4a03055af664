import { normalQuantile } from '#lib/scoring/normal-quantile.ts'
import type { RankMethod } from './method.ts'

/**
 * Φ⁻¹((N − r + ½) / N): where the unit would stand in a normal distribution with its rank; 0 in the middle.
 *
 * Source: rank-based inverse normal transformation as used inside the English Indices of Deprivation.
 * Example: rank 1 of 2 is 0.674, rank 2 of 2 is −0.674.
 */
export const normalScore: RankMethod = {
  kind: 'rank',
  range: 'any',
  ofRank: (r, n) => normalQuantile((n - r + 0.5) / n),
}
