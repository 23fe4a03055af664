import type { DomainScore } from '#lib/scoring/domain-scores.ts'
import type { Memo } from '#lib/scoring/memo.ts'
import type { Index, Ties } from '#lib/scoring/methodology.ts'
import { normalisations } from '#lib/scoring/normalisations.ts'
import { rankTable } from '#lib/scoring/rank-table.ts'
import { scaledIndicator } from '#lib/scoring/scaled-indicator.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { tieTolerance } from '#lib/scoring/tie-tolerance.ts'
import { placeValues } from './place.ts'
import { averageInto, belowAll, runColumn } from './run-column.ts'
import type { WeightGroup } from './weight-groups.ts'

/** One domain in a quick runner: its column, and how to fill it again where its indicators' weights vary. */
export type QuickDomain = {
  /** Logarithms for a geometric mean. */
  readonly values: Float64Array
  readonly gaps: readonly number[]
  readonly tolerance: number
  /** Of the scores themselves. */
  readonly largest: number
  readonly fill: ((drawn: Float64Array) => void) | null
}

/** A domain that weights of indicators do not change. */
export function fixedDomain({ column }: DomainScore, geometric: boolean): QuickDomain {
  const { values, tolerance, largest } = column
  return { values: geometric ? values.map(Math.log) : values, gaps: [], tolerance, largest, fill: null }
}

/**
 * A domain of several indicators with drawn weights: averaged and ranked in every run. Null when it is made in a way
 * that ranks do not decide.
 */
export function movingDomain(
  snapshot: Snapshot,
  index: Index,
  { domain }: DomainScore,
  { codes, start }: WeightGroup,
  { ties, units, memo }: { readonly ties: Ties; readonly units: number; readonly memo: Memo },
): QuickDomain | null {
  const method = normalisations[domain.transformation]
  if (domain.aggregation === 'geometric' || method.kind !== 'rank') return null
  const uses = domain.indicators.filter(({ code }) => codes.includes(code))
  const terms = uses.flatMap((use) => {
    const indicator = snapshot.indicators.find(({ code }) => code === use.code)
    return indicator === undefined ? [] : [scaledIndicator(indicator, use, domain, ties, memo)]
  })
  const sum = runColumn(
    terms.map(({ values }) => values),
    index.missing,
    units,
    { below: belowAll(Math.max(...terms.map((term) => term.largest))) },
  )
  const tolerance = Math.max(...terms.map((term) => Math.max(tieTolerance(term.largest), term.tolerance)))
  const values = new Float64Array(units)
  const tables = new Map<number, Float64Array>()
  const scores = (count: number) => rankTable(method.ofRank, count)
  const tableOf = (count: number) => {
    const made =
      tables.get(count) ?? (index.aggregation === 'geometric' ? scores(count).map(Math.log) : scores(count))
    tables.set(count, made)
    return made
  }
  const fill = (drawn: Float64Array) => {
    const without = averageInto(sum, drawn.subarray(start, start + terms.length))
    placeValues(sum.mean, without, tolerance, ties, tableOf(units - without), values)
  }
  const all = scores(units)
  const largest = Math.max(Math.abs(all[2] ?? 0), Math.abs(all[2 * units] ?? 0))
  return { values, gaps: sum.gaps, tolerance: 0, largest, fill }
}
