import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import type { Summary } from '#lib/scoring/methodology.ts'
import type { Column, SmallAreas } from '#lib/scoring/snapshot.ts'
import { areaMean } from '#lib/scoring/summary/area-mean.ts'
import { worstShareOfSmallAreas } from '#lib/scoring/summary/share-in-worst.ts'
import { tieTolerance } from '#lib/scoring/tie-tolerance.ts'
import { rankBounds, type Between } from './rank-bounds.ts'

/**
 * What a summary (step 7) makes of S small-area scores that are only known to lie between two columns: W areas between
 * two columns.
 */
export function summaryBetween(
  summary: Summary,
  between: Between,
  smallAreas: SmallAreas,
  areas: number,
): Between {
  const mean = (values: Column) => areaMean(values, smallAreas, areas)
  if (summary === 'mean_score') {
    return { low: mean(between.low), high: mean(between.high), slack: between.slack }
  }
  const { best, worst, count } = rankBounds(between)
  const last = lastRankInside(worstShareOfSmallAreas, count)
  const ofRank =
    summary === 'mean_rank' ? (rank: number) => count + 1 - rank : (rank: number) => Number(rank <= last)
  const ofRanks = (ranks: Int32Array) => {
    const values = new Float64Array(ranks.length)
    for (let small = 0; small < ranks.length; small++) {
      const rank = ranks[small] ?? 0
      values[small] = rank === 0 ? NaN : ofRank(rank)
    }
    return mean(values)
  }
  const largest = summary === 'mean_rank' ? count : 1
  return { low: ofRanks(worst), high: ofRanks(best), slack: (areas + 2) * tieTolerance(largest) }
}
