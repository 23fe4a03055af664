/**
 * The mean of a unit over what it has, in the order of the columns; NaN when less than the share `needed` (0 to 1) of the
 * weight is there.
 *
 * `total`: the sum of all weights. Example: of 10 (weight 1) and a gap (weight 3), a quarter of the weight gives 10.
 */
export function meanOfPresent(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  unit: number,
  total: number,
  needed: number,
): number {
  let sum = 0
  let present = 0
  for (let at = 0; at < columns.length; at++) {
    const value = columns[at]?.[unit] ?? NaN
    if (value !== value) continue
    const weight = weights[at] ?? 0
    sum += weight * value
    present += weight
  }
  return present > 0 && present / total >= needed ? sum / present : NaN
}
