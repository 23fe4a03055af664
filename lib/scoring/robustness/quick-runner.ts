import { domainScores, unitsOf, type DomainScore } from '#lib/scoring/domain-scores.ts'
import type { Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { scale } from '#lib/scoring/scale.ts'
import { summarised, summariesCommute } from '#lib/scoring/score-index.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { summaries } from '#lib/scoring/summaries.ts'
import { areaMean } from '#lib/scoring/summary/area-mean.ts'
import { tieTolerance } from '#lib/scoring/tie-tolerance.ts'
import { fixedDomain, movingDomain, type QuickDomain } from './moving-domain.ts'
import { placeRanks, type IndexRunner, type Ranks } from './place.ts'
import { averageInto, belowAll, runColumn } from './run-column.ts'
import type { WeightGroup } from './weight-groups.ts'

/**
 * A runner that makes only what weights change. Null when the index is not a weighted mean of columns that are quick to
 * make. `groups`: those of the index, its domains first.
 */
export function quickRunner(
  snapshot: Snapshot,
  { ties }: Methodology,
  index: Index,
  groups: readonly WeightGroup[],
  memo: Memo,
): IndexRunner | null {
  const [weights, ...own] = groups
  if (weights === undefined) return null
  const scores = domainScores(snapshot, index, ties, memo)
  const moves = ({ domain }: DomainScore) =>
    own.find((group) => group.isVaried && group.domain === domain.code)
  const bySmallArea = index.level === 'small_area'
  const commute = bySmallArea && summariesCommute(index, scores) && !scores.some(moves)
  const columns = commute ? summarised(snapshot, scores, memo) : scores
  // Of one column the mean is that column, to the last digit: the engine itself sees to that.
  if (columns.length < 2 && (bySmallArea || index.aggregation === 'geometric')) return null
  const units = commute ? snapshot.areas.count : unitsOf(snapshot, index.level)
  const geometric = index.aggregation === 'geometric'
  const domains: QuickDomain[] = []
  for (const column of columns) {
    const group = moves(column)
    const made =
      group === undefined
        ? fixedDomain(column, geometric)
        : movingDomain(snapshot, index, column, group, { ties, units, memo })
    if (made === null) return null
    domains.push(made)
  }
  const largest = Math.max(...domains.map((domain) => domain.largest))
  const tolerance = Math.max(tieTolerance(largest), ...domains.map((domain) => domain.tolerance))
  const inAreas = !bySmallArea || commute
  const sum = runColumn(
    domains.map(({ values }) => values),
    index.missing,
    units,
    {
      below: inAreas ? belowAll(largest) : NaN,
      gaps: domains.flatMap(({ gaps }) => gaps),
      geometric,
    },
  )
  const place = inAreas ? placeAreas(tolerance) : placeSummaries(snapshot, index, tolerance)
  return (drawn, ranks) => {
    for (const { fill } of domains) fill?.(drawn)
    const without = averageInto(sum, drawn.subarray(weights.start, weights.start + domains.length))
    return place(sum.mean, without, ranks)
  }
}

type Place = (mean: Float64Array, without: number, ranks: Ranks) => number

/** Ranks scores of areas. Gives how many have one. */
const placeAreas =
  (tolerance: number): Place =>
  (mean, without, ranks) => {
    placeRanks(mean, without, tolerance, ranks)
    return ranks.length - without
  }

/** Sums scores of small areas up to areas (step 7), then ranks those. */
function placeSummaries({ smallAreas, areas }: Snapshot, index: Index, tolerance: number): Place {
  if (smallAreas === null) throw new RangeError(`index ${index.code} needs small areas`)
  const { toSummarise } = summaries[index.summary ?? 'mean_score']
  return (mean, without, ranks) => {
    const numbers = toSummarise(scale(mean, { complete: without === 0, largest: 0, tolerance }))
    const scores = areaMean(numbers, smallAreas, areas.count)
    const { largest } = scale(scores, { complete: true })
    const below = belowAll(largest)
    let missing = 0
    for (let area = 0; area < scores.length; area++) {
      if (scores[area] === scores[area]) continue
      scores[area] = below
      missing++
    }
    const own = numbers === mean ? tolerance : 0
    return placeAreas(Math.max(own, tieTolerance(largest)))(scores, missing, ranks)
  }
}
