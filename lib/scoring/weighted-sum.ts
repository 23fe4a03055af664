type Columns = readonly Float64Array[]
type Weights = readonly number[] | Float64Array

/**
 * Σ w·x / divisor of columns, unit by unit, terms added in the order given. U units a column, as many weights as columns.
 *
 * Up to four columns are read in one pass, and the last pass divides: passing over memory is most of the time. A unit
 * that lacks a value has NaN.
 *
 * Example: weights 1 and 3 over the columns 10 and 20, divided by 4, give 17.5.
 */
export function weightedSum(
  columns: Columns,
  weights: Weights,
  divisor: number,
  units: number,
  sum: Float64Array = new Float64Array(units),
): Float64Array {
  for (let at = 0; at < columns.length; at += 4) {
    const left = columns.length - at
    const add = left === 1 ? addOne : left === 2 ? addTwo : left === 3 ? addThree : addFour
    add(sum, columns, weights, at, left > 4 ? 1 : divisor)
  }
  return sum
}

function addOne(sum: Float64Array, columns: Columns, weights: Weights, at: number, divisor: number): void {
  const a = columns[at] ?? sum
  const p = weights[at] ?? 0
  for (let unit = 0; unit < sum.length; unit++) {
    sum[unit] = ((sum[unit] ?? 0) + p * (a[unit] ?? 0)) / divisor
  }
}

function addTwo(sum: Float64Array, columns: Columns, weights: Weights, at: number, divisor: number): void {
  const a = columns[at] ?? sum
  const b = columns[at + 1] ?? sum
  const p = weights[at] ?? 0
  const q = weights[at + 1] ?? 0
  for (let unit = 0; unit < sum.length; unit++) {
    sum[unit] = ((sum[unit] ?? 0) + p * (a[unit] ?? 0) + q * (b[unit] ?? 0)) / divisor
  }
}

function addThree(sum: Float64Array, columns: Columns, weights: Weights, at: number, divisor: number): void {
  const a = columns[at] ?? sum
  const b = columns[at + 1] ?? sum
  const c = columns[at + 2] ?? sum
  const p = weights[at] ?? 0
  const q = weights[at + 1] ?? 0
  const r = weights[at + 2] ?? 0
  for (let unit = 0; unit < sum.length; unit++) {
    sum[unit] = ((sum[unit] ?? 0) + p * (a[unit] ?? 0) + q * (b[unit] ?? 0) + r * (c[unit] ?? 0)) / divisor
  }
}

function addFour(sum: Float64Array, columns: Columns, weights: Weights, at: number, divisor: number): void {
  const a = columns[at] ?? sum
  const b = columns[at + 1] ?? sum
  const c = columns[at + 2] ?? sum
  const d = columns[at + 3] ?? sum
  const p = weights[at] ?? 0
  const q = weights[at + 1] ?? 0
  const r = weights[at + 2] ?? 0
  const s = weights[at + 3] ?? 0
  for (let unit = 0; unit < sum.length; unit++) {
    const start = sum[unit] ?? 0
    const four = start + p * (a[unit] ?? 0) + q * (b[unit] ?? 0) + r * (c[unit] ?? 0) + s * (d[unit] ?? 0)
    sum[unit] = four / divisor
  }
}
