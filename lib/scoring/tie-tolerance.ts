/** Where the values of a column come from: they were measured, or they are sums and means of others. */
export type Origin = 'measured' | 'calculated'

const share = 1e-12

/**
 * How close two neighbours in the order must be to count as one: measured values are compared exactly, calculated ones
 * within 10⁻¹² of the largest value of the column.
 *
 * A weighted mean carries a rounding error of about 10⁻¹⁶ a term, so two areas with the same need can come out a last
 * digit apart. Without this rule that digit, and not need, would decide who comes first.
 * See docs/decisions/0001-ties-of-calculated-scores.md.
 *
 * Example: `tieTolerance('calculated', -3, 300)` is 3e-10.
 */
export function tieTolerance(origin: Origin, lowest: number, highest: number): number {
  const largest = Math.max(Math.abs(lowest), Math.abs(highest))
  return origin === 'calculated' && largest < Infinity ? largest * share : 0
}
