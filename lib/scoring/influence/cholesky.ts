/**
 * The lower triangle L with L·Lᵀ = matrix, for a symmetric positive definite matrix of `size` rows in row order.
 *
 * Throws RangeError when it is not positive definite.
 * Source: Golub & Van Loan, Matrix Computations, section 4.2.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? NaN
      for (let at = 0; at < column; at++) {
        sum -= (factor[row * size + at] ?? 0) * (factor[column * size + at] ?? 0)
      }
      if (row !== column) factor[row * size + column] = sum / (factor[column * size + column] ?? NaN)
      else if (sum > 0) factor[row * size + row] = Math.sqrt(sum)
      else throw new RangeError('the matrix is not positive definite')
    }
  }
  return factor
}

/** Solves L·Lᵀ·x = right. Nothing given is changed. */
export function choleskySolve(factor: Float64Array, right: Float64Array, size: number): Float64Array {
  const x = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? NaN
    for (let at = 0; at < row; at++) sum -= (factor[row * size + at] ?? 0) * (x[at] ?? 0)
    x[row] = sum / (factor[row * size + row] ?? NaN)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = x[row] ?? NaN
    for (let at = row + 1; at < size; at++) sum -= (factor[at * size + row] ?? 0) * (x[at] ?? 0)
    x[row] = sum / (factor[row * size + row] ?? NaN)
  }
  return x
}
