/**
 * How close two calculated scores must be to count as one: 10⁻¹² of the largest score of the column.
 *
 * A weighted mean carries a rounding error of about 10⁻¹⁶ a term, so two areas with the same need can come out
 * a last digit apart. Without this rule that digit, and not need, would decide who comes first. Measured values are
 * compared exactly. See docs/decisions/0001-ties-of-calculated-scores.md.
 */
const share = 1e-12

/** The largest difference between two values of `column` that is only rounding. Missing values are passed over. */
export function tieTolerance(column: Float64Array): number {
  let largest = 0
  for (const value of column) {
    const size = Math.abs(value)
    if (size > largest && size < Infinity) largest = size
  }
  return largest * share
}
