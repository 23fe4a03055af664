/** A value and how much it counts: finite numbers, the weight above 0. */
export type WeightedValue = readonly [value: number, weight: number]

/** Sums of weights differ by rounding; what is this close to a boundary is on it. */
const tolerance = 1e-12

/**
 * The value below which a share of the weight lies: 0.5 gives the median, 0.25 and 0.75 the quartiles.
 *
 * It is the first value at which more than that share is reached; where exactly that share is reached, the mean of this
 * value and the next. With equal weights that is definition 2 of Hyndman and Fan ("Sample quantiles in statistical
 * packages", The American Statistician 50(4), 1996).
 *
 * @param values in ascending order
 * @param share 0 to 1
 * @returns NaN without values
 * @example weightedQuantile([[1, 2], [5, 1], [9, 1]], 0.5) // 3
 */
export function weightedQuantile(values: readonly WeightedValue[], share: number): number {
  const total = values.reduce((sum, [, weight]) => sum + weight, 0)
  const wanted = share * total
  let reached = 0
  for (const [at, [value, weight]] of values.entries()) {
    reached += weight
    if (reached < wanted - tolerance * total) continue
    const next = values[at + 1]
    const exactly = reached <= wanted + tolerance * total
    return exactly && next !== undefined ? (value + next[0]) / 2 : value
  }
  return NaN
}
