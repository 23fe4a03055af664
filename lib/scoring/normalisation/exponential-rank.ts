import type { RankMethod } from './method.ts'

const steepness = 23
const reach = 1 - Math.exp(-100 / steepness)

/**
 * X = −23 · ln(1 − R · (1 − e^(−100/23))), in (0, 100], with R = (N + 1 − r) / N: about half of the scale is kept for
 * the tenth of units with the most need, so that a strength in one domain cancels little of a need in another.
 *
 * Source: English Indices of Deprivation 2019, technical report (MHCLG), appendix on the exponential transformation.
 * Example: rank 1 is 100; of 100 units, rank 11 (R = 0.9) is 50.4.
 */
export const exponentialRank: RankMethod = {
  kind: 'rank',
  range: 'above_zero',
  ofRank: (r, n) => -steepness * Math.log(1 - ((n + 1 - r) / n) * reach),
}
