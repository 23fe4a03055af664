/** A square table of numbers, row by row. */
export type Matrix = readonly (readonly number[])[]

const dot = (p: readonly number[], q: readonly number[], terms: number): number => {
  let sum = 0
  for (let term = 0; term < terms; term += 1) sum += (p[term] ?? 0) * (q[term] ?? 0)
  return sum
}

/**
 * The lower triangle L of a covariance table with L · Lᵀ = the table (Cholesky's method).
 *
 * Throws RangeError if the table is not one of a spread in every direction (not positive definite).
 */
export function cholesky(covariance: Matrix): number[][] {
  const lower: number[][] = []
  covariance.forEach((row, i) => {
    const here: number[] = []
    for (let j = 0; j < i; j += 1) {
      const above = lower[j] ?? []
      here.push(((row[j] ?? 0) - dot(here, above, j)) / (above[j] ?? 1))
    }
    const left = (row[i] ?? 0) - dot(here, here, i)
    if (left <= 0) throw new RangeError('not a positive definite covariance')
    here.push(Math.sqrt(left))
    lower.push(here)
  })
  return lower
}

/** L · v: gives independent numbers the covariance of L. */
export const colour = (lower: Matrix, v: readonly number[]): number[] =>
  lower.map((row) => dot(row, v, row.length))

/** The v with L · v = x: takes the covariance of L away. */
export function whiten(lower: Matrix, x: readonly number[]): number[] {
  const v: number[] = []
  lower.forEach((row, i) => v.push(((x[i] ?? 0) - dot(row, v, i)) / (row[i] ?? 1)))
  return v
}

/** The covariance of rows whose means are 0. */
export function covarianceOf(rows: readonly (readonly number[])[]): number[][] {
  const size = rows[0]?.length ?? 0
  return Array.from({ length: size }, (_, i) =>
    Array.from(
      { length: size },
      (_, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0) / rows.length,
    ),
  )
}
