import { domainScores, type DomainScore } from '#lib/scoring/domain-scores.ts'
import type { Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { normalisations } from '#lib/scoring/normalisations.ts'
import { rankTable } from '#lib/scoring/rank-table.ts'
import { scaledIndicator } from '#lib/scoring/scaled-indicator.ts'
import { scoreIndex, summarised, summariesCommute } from '#lib/scoring/score-index.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { tieTolerance } from '#lib/scoring/tie-tolerance.ts'
import { placeRanks, placeValues, type Ranks } from './place.ts'
import { averageInto, runColumn } from './run-column.ts'
import { withDrawnWeights, type WeightGroup } from './weight-groups.ts'

/** Ranks every area on one index with the weights of a run. Gives how many have a score. */
export type IndexRunner = (drawn: Float64Array, ranks: Ranks) => number

/**
 * Makes what ranks the areas on one index, run after run.
 *
 * Weighted sums of columns that weights do not change, or of domains that are ranked, are taken without making anything
 * new; whatever else a methodology may say is scored as ever. An index in which nothing varies is ranked once.
 */
export function indexRunner(
  snapshot: Snapshot,
  methodology: Methodology,
  index: Index,
  groups: readonly WeightGroup[],
  memo: Memo,
): IndexRunner {
  const own = groups.filter((group) => group.index === index.code)
  const plain = plainRunner(snapshot, methodology, index, groups, memo)
  if (!own.some(({ isVaried }) => isVaried)) return once(plain)
  return quickRunner(snapshot, methodology, index, own, memo) ?? plain
}

/** The engine itself. */
function plainRunner(
  snapshot: Snapshot,
  methodology: Methodology,
  { code }: Index,
  groups: readonly WeightGroup[],
  memo: Memo,
): IndexRunner {
  return (drawn, ranks) => {
    const { indices, ties } = withDrawnWeights(methodology, groups, drawn)
    const index = indices.find((candidate) => candidate.code === code)
    if (index === undefined) throw new RangeError(`there is no index ${code}`)
    const { rank, ranked } = scoreIndex(snapshot, index, ties, undefined, memo)
    ranks.set(rank)
    return ranked
  }
}

function once(runner: IndexRunner): IndexRunner {
  let first: { readonly ranks: Ranks; readonly ranked: number } | undefined
  return (drawn, ranks) => {
    first ??= { ranked: runner(drawn, ranks), ranks: ranks.slice() }
    ranks.set(first.ranks)
    return first.ranked
  }
}

/** One domain in a quick runner: its column, and how to fill it again where its indicators' weights vary. */
type QuickDomain = {
  readonly values: Float64Array
  readonly gaps: readonly number[]
  readonly tolerance: number
  readonly largest: number
  readonly fill: ((drawn: Float64Array) => void) | null
}

/** Null when the index is not a weighted sum of columns that are quick to make. */
function quickRunner(
  snapshot: Snapshot,
  { ties }: Methodology,
  index: Index,
  groups: readonly WeightGroup[],
  memo: Memo,
): IndexRunner | null {
  if (index.aggregation === 'geometric') return null
  const scores = domainScores(snapshot, index, ties, memo)
  const commute = index.level === 'small_area' && summariesCommute(index, scores)
  if (index.level === 'small_area' && !commute) return null
  const columns = commute ? summarised(snapshot, scores, memo) : scores
  const domains: QuickDomain[] = []
  for (const column of columns) {
    const group = groups.find(({ domain }) => domain === column.domain.code)
    const made =
      group?.isVaried === true
        ? movingDomain(snapshot, index, column, group, ties, memo)
        : fixedDomain(column)
    if (made === null || (commute && made.fill !== null)) return null
    domains.push(made)
  }
  const [weights] = groups
  if (weights === undefined) return null
  const largest = Math.max(...domains.map((domain) => domain.largest))
  const sum = runColumn(
    domains.map(({ values }) => values),
    index.missing,
    snapshot.areas.count,
    -largest,
    domains.flatMap(({ gaps }) => gaps),
  )
  const tolerance = Math.max(tieTolerance(largest), ...domains.map((domain) => domain.tolerance))
  return (drawn, ranks) => {
    for (const { fill } of domains) fill?.(drawn)
    const without = averageInto(sum, drawn.subarray(weights.start, weights.start + domains.length))
    placeRanks(sum.mean, without, tolerance, ranks)
    return ranks.length - without
  }
}

function fixedDomain({ column }: DomainScore): QuickDomain {
  const { values, tolerance, largest } = column
  return { values, gaps: [], tolerance, largest, fill: null }
}

/** A domain of several indicators with drawn weights: averaged and ranked in every run. */
function movingDomain(
  snapshot: Snapshot,
  index: Index,
  { domain }: DomainScore,
  { codes, start }: WeightGroup,
  ties: Methodology['ties'],
  memo: Memo,
): QuickDomain | null {
  const method = normalisations[domain.transformation]
  if (domain.aggregation === 'geometric' || method.kind !== 'rank') return null
  const uses = domain.indicators.filter(({ code }) => codes.includes(code))
  const terms = uses.flatMap((use) => {
    const indicator = snapshot.indicators.find(({ code }) => code === use.code)
    return indicator === undefined ? [] : [scaledIndicator(indicator, use, domain, ties, memo)]
  })
  const units = snapshot.areas.count
  const sum = runColumn(
    terms.map(({ values }) => values),
    index.missing,
    units,
    -Math.max(...terms.map((term) => term.largest)),
  )
  const tolerance = Math.max(...terms.map((term) => Math.max(tieTolerance(term.largest), term.tolerance)))
  const values = new Float64Array(units)
  const tables = new Map<number, Float64Array>()
  const tableOf = (count: number) => {
    const table = tables.get(count) ?? rankTable(method.ofRank, count)
    tables.set(count, table)
    return table
  }
  const fill = (drawn: Float64Array) => {
    const without = averageInto(sum, drawn.subarray(start, start + terms.length))
    placeValues(sum.mean, without, tolerance, ties, tableOf(units - without), values)
  }
  const all = tableOf(units)
  const largest = Math.max(Math.abs(all[2] ?? 0), Math.abs(all[2 * units] ?? 0))
  return { values, gaps: sum.gaps, tolerance: 0, largest, fill }
}
