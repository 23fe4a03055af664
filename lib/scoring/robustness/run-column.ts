import { meanOfPresent } from '#lib/scoring/mean-of-present.ts'
import type { Missing } from '#lib/scoring/methodology.ts'
import { weightedSum } from '#lib/scoring/weighted-sum.ts'

/** Columns that are averaged again and again with other weights, into the same buffer. */
export type RunColumn = {
  readonly columns: readonly Float64Array[]
  /** Units that may lack a value in some column. */
  readonly gaps: readonly number[]
  readonly missing: Missing
  readonly mean: Float64Array
  /** A number below every mean: what stands for "missing", so that the column can be put in order as it is. */
  readonly below: number
}

/**
 * Gathers what averaging needs. `lowest`: no value is below it. `knownGaps`: units of which it is known beforehand that they may lack a value.
 */
export function runColumn(
  columns: readonly Float64Array[],
  missing: Missing,
  units: number,
  lowest: number,
  knownGaps: Iterable<number> = [],
): RunColumn {
  const gaps = new Set(knownGaps)
  for (const column of columns) {
    for (let unit = 0; unit < units; unit++) if (column[unit] !== column[unit]) gaps.add(unit)
  }
  const mean = new Float64Array(units)
  return {
    columns,
    gaps: [...gaps].sort((a, b) => a - b),
    missing,
    mean,
    below: lowest - Math.max(1, Math.abs(lowest)) / 100,
  }
}

/**
 * The arithmetic weighted mean of the columns, as `weightedMean` takes it, into `mean`, without making anything new.
 * Gives how many units have no mean; they have the value `below`.
 *
 * Example: weights 1 and 3 over 10 and 20 give 17.5.
 */
export function averageInto(
  { columns, gaps, missing, mean, below }: RunColumn,
  weights: Float64Array,
): number {
  let total = 0
  for (let at = 0; at < weights.length; at++) total += weights[at] ?? 0
  mean.fill(0)
  weightedSum(columns, weights, total, mean.length, mean)
  const needed = missing.policy === 'exclude' ? 1 : missing.min_coverage
  let without = 0
  for (let at = 0; at < gaps.length; at++) {
    const unit = gaps[at] ?? 0
    if (mean[unit] === mean[unit]) continue
    const own = meanOfPresent(columns, weights, unit, total, needed)
    if (own !== own) without++
    mean[unit] = own === own ? own : below
  }
  return without
}
