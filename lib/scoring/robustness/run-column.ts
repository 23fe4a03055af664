import { meanOfPresent } from '#lib/scoring/mean-of-present.ts'
import type { Missing } from '#lib/scoring/methodology.ts'
import { weightedSum } from '#lib/scoring/weighted-sum.ts'

/** Columns that are averaged again and again with other weights, into the same buffer. */
export type RunColumn = {
  readonly columns: readonly Float64Array[]
  /** Units that may lack a value in some column. */
  readonly gaps: readonly number[]
  readonly missing: Missing
  /** The columns are logarithms, and their mean is of what they stand for. */
  readonly geometric: boolean
  readonly mean: Float64Array
  /** What stands for "missing": NaN, or a number below every mean, so that the column can be put in order as it is. */
  readonly below: number
}

/** Gathers what averaging needs. `below`: see there. `gaps`: units of which it is known beforehand that they may lack a value. */
export function runColumn(
  columns: readonly Float64Array[],
  missing: Missing,
  units: number,
  {
    below,
    gaps: known = [],
    geometric = false,
  }: { readonly below: number; readonly gaps?: Iterable<number>; readonly geometric?: boolean },
): RunColumn {
  const gaps = new Set(known)
  for (const column of columns) {
    for (let unit = 0; unit < units; unit++) if (column[unit] !== column[unit]) gaps.add(unit)
  }
  const mean = new Float64Array(units)
  return { columns, gaps: [...gaps].sort((a, b) => a - b), missing, geometric, mean, below }
}

/** A number below every weighted mean of numbers none of which is larger than `largest`, whatever its sign. */
export const belowAll = (largest: number): number => -largest - Math.max(1, largest) / 100

/**
 * The weighted mean of the columns, as `weightedMean` takes it, into `mean`, without making anything new.
 * Gives how many units have no mean; they have the value `below`.
 *
 * Example: weights 1 and 3 over 10 and 20 give 17.5.
 */
export function averageInto(
  { columns, gaps, missing, geometric, mean, below }: RunColumn,
  weights: Float64Array,
): number {
  let total = 0
  for (let at = 0; at < weights.length; at++) total += weights[at] ?? 0
  mean.fill(0)
  weightedSum(columns, weights, total, mean.length, mean)
  if (geometric) for (let unit = 0; unit < mean.length; unit++) mean[unit] = Math.exp(mean[unit] ?? 0)
  const needed = missing.policy === 'exclude' ? 1 : missing.min_coverage
  let without = 0
  for (let at = 0; at < gaps.length; at++) {
    const unit = gaps[at] ?? 0
    if (mean[unit] === mean[unit]) continue
    const own = meanOfPresent(columns, weights, unit, total, needed)
    if (own !== own) without++
    mean[unit] = own !== own ? below : geometric ? Math.exp(own) : own
  }
  return without
}
