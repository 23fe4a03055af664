import type { Column } from '#lib/scoring/snapshot.ts'

/** Two columns reduced to the units that have a value in both. */
export type Pairs = { readonly x: Float64Array; readonly y: Float64Array }

export function completePairs(x: Column, y: Column): Pairs {
  const both = new Uint32Array(x.length)
  let count = 0
  for (let unit = 0; unit < x.length; unit++) {
    const sum = (x[unit] ?? NaN) + (y[unit] ?? NaN)
    if (Math.abs(sum) < Infinity) both[count++] = unit
  }
  const units = both.subarray(0, count)
  const pick = (column: Column) => {
    const picked = new Float64Array(count)
    for (let at = 0; at < count; at++) picked[at] = column[units[at] ?? 0] ?? NaN
    return picked
  }
  return { x: pick(x), y: pick(y) }
}

/** The mean of a column without gaps; NaN when it is empty. */
export function meanOf(values: Column): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += values[at] ?? NaN
  return sum / values.length
}

/** Σ (x − mean of x)(y − mean of y) over columns of the same length without gaps. */
export function crossProduct(x: Column, y: Column): number {
  const xMean = meanOf(x)
  const yMean = meanOf(y)
  let sum = 0
  for (let at = 0; at < x.length; at++) sum += ((x[at] ?? NaN) - xMean) * ((y[at] ?? NaN) - yMean)
  return sum
}

/** Whether a column varies by more than rounding. */
export function hasSpread(values: Column): boolean {
  let largest = 0
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, Math.abs(values[at] ?? 0))
  return Math.sqrt(crossProduct(values, values) / Math.max(1, values.length)) > 1e-12 * largest
}
