import { cutScore, type CutScore } from './cut-score.ts'
import { domainScores, unitsOf, type DomainScore } from './domain-scores.ts'
import { greatestCommonDivisor } from './greatest-common-divisor.ts'
import { lowestRanks } from './lowest-ranks.ts'
import type { Memo } from './memo.ts'
import type { Index, Ties } from './methodology.ts'
import { scale, type Scale } from './scale.ts'
import type { Column, Snapshot } from './snapshot.ts'
import { areaMean } from './summary/area-mean.ts'
import { summaries } from './summaries.ts'
import { tieTolerance } from './tie-tolerance.ts'
import { weightedMean } from './weighted-mean.ts'

/** One index for W areas. */
export type IndexScores = CutScore & {
  readonly code: string
  /** Higher = more need; NaN = not enough data. */
  readonly score: Column
  /**
   * 1 = most need, ties take the lowest place; 0 = no rank, because there is no score. The list does not need them, so
   * they are worked out when they are first asked for.
   */
  readonly rank: Int32Array
}

/**
 * Scores and ranks every area on one index (steps 1 to 9). `worstShare`: its cut, or undefined.
 *
 * Throws RangeError when nothing is included: lib/scenario/check refuses that before.
 */
export function scoreIndex(
  snapshot: Snapshot,
  index: Index,
  ties: Ties,
  worstShare: number | undefined,
  memo: Memo,
): IndexScores {
  const domains = domainScores(snapshot, index, ties, memo)
  if (domains.length === 0) throw new RangeError(`nothing is included in index ${index.code}`)
  const key = indexKey(index, domains)
  const column = memo(key, () => calculated(areaScores(snapshot, index, domains, memo)), 'when asked again')
  let ranks: Int32Array | undefined
  return {
    code: index.code,
    score: column.values,
    get rank() {
      return (ranks ??= memo(`ranks of ${key}`, () => lowestRanks(column), 'when asked again'))
    },
    ...cutScore(column, worstShare),
  }
}

/** Everything that an index's scores depend on, beside the snapshot. */
function indexKey(index: Index, domains: readonly DomainScore[]): string {
  const divisor = greatestCommonDivisor(domains.map(({ weight }) => weight))
  const terms = domains.map(({ weight, key }) => `${weight / divisor} × ${key}`)
  const { level, aggregation, score_scale, summary, missing } = index
  const settings = [level, aggregation, score_scale, summary, missing.policy, missing.min_coverage]
  return `index ${settings.join(' ')} of ${terms.join('; ')}`
}

/** Steps 6 and 7: domains to index, small areas to areas. */
function areaScores(snapshot: Snapshot, index: Index, domains: readonly DomainScore[], memo: Memo): Scale {
  const mean = (columns: readonly DomainScore[], units: number) =>
    scaleBy(weightedMean(columns, units, index.aggregation, index.missing), index.score_scale)
  if (index.level === 'area') return mean(domains, snapshot.areas.count)
  if (snapshot.smallAreas === null) throw new RangeError(`index ${index.code} needs small areas`)
  if (summariesCommute(index, domains)) return mean(summarised(snapshot, domains, memo), snapshot.areas.count)
  const scores = mean(domains, unitsOf(snapshot, 'small_area'))
  const summary = summaries[index.summary ?? 'mean_score']
  const toSummarise = summary.toSummarise(scores)
  const areas = scale(areaMean(toSummarise, snapshot.smallAreas, snapshot.areas.count))
  return toSummarise === scores.values ? { ...areas, tolerance: scores.tolerance } : areas
}

/** An index's score is a sum, even of one domain alone: equal within rounding is equal. */
const calculated = (column: Scale): Scale => ({
  ...column,
  tolerance: Math.max(column.tolerance, tieTolerance(column.largest)),
})

/**
 * Whether weighing domains and averaging over small areas may be done in either order: both are weighted sums, so for
 * an arithmetic mean of domains without gaps the answer is the same, and each domain is summarised once instead of
 * for every set of weights.
 */
export function summariesCommute(index: Index, domains: readonly DomainScore[]): boolean {
  return (
    index.aggregation === 'arithmetic' &&
    (index.summary ?? 'mean_score') === 'mean_score' &&
    domains.every(({ column }) => column.complete)
  )
}

/** Each domain's population-weighted mean by area, in place of its small-area scores. */
export function summarised(snapshot: Snapshot, domains: readonly DomainScore[], memo: Memo): DomainScore[] {
  const { smallAreas, areas } = snapshot
  if (smallAreas === null) throw new RangeError('there are no small areas to sum up')
  return domains.map((domain) => {
    const { values, largest, tolerance } = domain.column
    const make = () => calculated(scale(areaMean(values, smallAreas, areas.count), { largest, tolerance }))
    return { ...domain, column: memo(`${domain.key} by area`, make, domain.keeping) }
  })
}

function scaleBy(column: Scale, factor: number): Scale {
  if (factor === 1) return column
  const { values } = column
  for (let unit = 0; unit < values.length; unit++) values[unit] = (values[unit] ?? 0) * factor
  return { ...column, largest: column.largest * factor, tolerance: column.tolerance * factor }
}
