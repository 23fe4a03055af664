import { contributions } from './contributions.ts'
import { domainScores } from './domain-scores.ts'
import { doubledRanks } from './doubled-ranks.ts'
import { noMemo, type Memo } from './memo.ts'
import type { Index, Ties } from './methodology.ts'
import type { Column, Snapshot } from './snapshot.ts'
import { areaMean } from './summary/area-mean.ts'
import { tieTolerance } from './tie-tolerance.ts'

/** What one domain means for W areas. */
export type ExplainedDomain = {
  readonly code: string
  readonly name: string
  /** The weight's share of the index, 0 to 1. */
  readonly share: number
  /** The domain's own score after its transformation; for small areas the population-weighted mean. NaN = none. */
  readonly score: Column
  /** 1 = most need, ties take the lowest place, 0 = no score. */
  readonly rank: Int32Array
  readonly ranked: number
  /** Points of the index score that come from this domain; null when the index is not a sum (see `contributions`). */
  readonly points: Column | null
}

/**
 * Takes an index apart into its domains, for every area: the domains that count, in the methodology's order.
 *
 * Example: on england-2019 the three CNI domains of an area give points that add up to its CNI score.
 */
export function explainIndex(
  snapshot: Snapshot,
  index: Index,
  ties: Ties,
  memo: Memo = noMemo,
): ExplainedDomain[] {
  const domains = domainScores(snapshot, index, ties, memo)
  const total = domains.reduce((sum, { weight }) => sum + weight, 0)
  const points = contributions(snapshot, index, domains)
  const { smallAreas } = snapshot
  return domains.map(({ domain, weight, column }, at) => {
    const score =
      index.level === 'small_area' && smallAreas !== null
        ? areaMean(column.values, smallAreas, snapshot.areas.count)
        : column.values
    const tolerance = Math.max(column.tolerance, tieTolerance(column.largest))
    const { ranks, count } = doubledRanks(score, 'lowest', tolerance)
    return {
      code: domain.code,
      name: domain.name,
      share: weight / total,
      score,
      rank: ranks.map((doubled) => doubled / 2),
      ranked: count,
      points: points?.[at] ?? null,
    }
  })
}
