import { doubledRanks } from '#lib/scoring/doubled-ranks.ts'
import type { SummaryMethod } from './method.ts'

/**
 * The population-weighted mean of N + 1 − rank (ties take the average rank), N = small areas with a score.
 *
 * Source: English Indices of Deprivation 2019, technical report, 'average rank' of larger areas, turned so that higher
 * is more need.
 */
export const meanRank: SummaryMethod = {
  toSummarise: ({ values, tolerance }) => {
    const { ranks, count } = doubledRanks(values, 'average', tolerance)
    const numbers = new Float64Array(ranks.length)
    for (let small = 0; small < ranks.length; small++) {
      const doubled = ranks[small] ?? 0
      numbers[small] = doubled === 0 ? NaN : count + 1 - doubled / 2
    }
    return numbers
  },
}
