import { greatestCommonDivisor } from './greatest-common-divisor.ts'
import { meanOfPresent } from './mean-of-present.ts'
import type { Aggregation, Missing } from './methodology.ts'
import { scale, type Scale } from './scale.ts'
import { tieTolerance } from './tie-tolerance.ts'
import { weightedSum } from './weighted-sum.ts'

/** One term of a weighted mean. Weight: whole number above 0. */
export type Term = { readonly weight: number; readonly column: Scale }

/**
 * The weighted mean of columns, unit by unit (steps 4 and 6).
 *
 * `arithmetic`: Σ w·x / Σ w; `geometric`: exp(Σ w·ln x / Σ w). Missing values: `reweight` takes the mean over what is
 * there when at least `min_coverage` of the weight is there; `exclude` wants all of it; otherwise NaN. Terms are added
 * in the order given and weights are divided by their common divisor first, so multiplying every weight by one number
 * gives the same bytes. The mean of one column is that column, to the last digit, whatever the kind of mean.
 *
 * Source: OECD/JRC handbook (2008), step 6. Example: weights 1 and 3 over 10 and 20 give 17.5.
 */
export function weightedMean(
  terms: readonly Term[],
  units: number,
  aggregation: Aggregation,
  missing: Missing,
): Scale {
  const [first, ...others] = terms
  if (first !== undefined && others.length === 0) {
    return { ...first.column, values: first.column.values.slice() }
  }
  const divisor = greatestCommonDivisor(terms.map(({ weight }) => weight))
  const weights = terms.map(({ weight }) => weight / divisor)
  const columns = terms.map(({ column }) =>
    aggregation === 'geometric' ? logarithm(column.values) : column.values,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const means = weightedSum(columns, weights, total, units)
  const complete =
    terms.every(({ column }) => column.complete) || fillGaps(means, columns, weights, total, missing)
  const largest = Math.max(...terms.map(({ column }) => column.largest))
  const tolerance = Math.max(tieTolerance(largest), ...terms.map(({ column }) => column.tolerance))
  return scale(aggregation === 'geometric' ? means.map(Math.exp) : means, { complete, largest, tolerance })
}

const logarithms = new WeakMap<Float64Array, Float64Array>()

/** ln x of a whole column, computed once for each column that is still in use. */
function logarithm(column: Float64Array): Float64Array {
  const known = logarithms.get(column)
  if (known !== undefined) return known
  const made = column.map(Math.log)
  logarithms.set(column, made)
  return made
}

/** Takes the mean over what is there for every unit that lacks something. Says whether every unit has a mean now. */
function fillGaps(
  means: Float64Array,
  columns: readonly Float64Array[],
  weights: readonly number[],
  total: number,
  missing: Missing,
): boolean {
  const needed = missing.policy === 'exclude' ? 1 : missing.min_coverage
  let complete = true
  for (let unit = 0; unit < means.length; unit++) {
    if (!Number.isNaN(means[unit])) continue
    const mean = meanOfPresent(columns, weights, unit, total, needed)
    means[unit] = mean
    if (Number.isNaN(mean)) complete = false
  }
  return complete
}
