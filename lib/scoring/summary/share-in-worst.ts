import { doubledRanks } from '#lib/scoring/doubled-ranks.ts'
import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import type { SummaryMethod } from './method.ts'

/** The share of small areas that count as the worst. */
export const worstShareOfSmallAreas = 0.1

/**
 * The share of people, 0 to 1, who live in small areas of the worst tenth: rank (lowest of a tie) ≤ N / 10.
 *
 * Source: English Indices of Deprivation 2019, technical report, 'proportion of small areas in the most deprived 10%',
 * weighted by population.
 */
export const shareInWorst: SummaryMethod = {
  toSummarise: ({ values, tolerance }) => {
    const { ranks, count } = doubledRanks(values, 'lowest', tolerance)
    const last = 2 * lastRankInside(worstShareOfSmallAreas, count)
    const numbers = new Float64Array(ranks.length)
    for (let small = 0; small < ranks.length; small++) {
      const doubled = ranks[small] ?? 0
      numbers[small] = doubled === 0 ? NaN : Number(doubled <= last)
    }
    return numbers
  },
}
