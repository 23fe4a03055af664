const share = 1e-12

/**
 * How close two calculated values must be to count as one: within 10⁻¹² of the largest number that was added up.
 *
 * A weighted mean carries a rounding error of about 10⁻¹⁶ of its largest term, so two areas with the same need can come
 * out a last digit apart. Without this rule that digit, and not need, would decide who comes first. It goes by the terms
 * and not by the mean, because terms of opposite signs can cancel and leave nothing but rounding.
 * See docs/decisions/0001-ties-of-calculated-scores.md.
 *
 * `largest`: 0 or more; infinite gives 0. Example: `tieTolerance(300)` is 3e-10.
 */
export function tieTolerance(largest: number): number {
  return largest < Infinity ? largest * share : 0
}
