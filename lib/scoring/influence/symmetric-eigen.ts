export type Eigen = {
  readonly value: number
  /** Of length 1; its largest entry is positive, so that the sign is always the same. */
  readonly vector: readonly number[]
}

const mostSweeps = 100

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, largest value first, by cyclic Jacobi rotations: slow for hundreds
 * of rows, but simple and exact to rounding for the few dozen of an index.
 *
 * Source: Golub & Van Loan, Matrix Computations, section 8.5.
 * Example: of [[2, 1], [1, 2]] the values are 3 and 1, the first vector has 0.71 twice.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen[] {
  const size = matrix.length
  const a = Float64Array.from(matrix.flat())
  const vectors = new Float64Array(size * size)
  for (let at = 0; at < size; at++) vectors[at * size + at] = 1
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a, size) > 1e-30 * squares(a); sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q)
    }
  }
  return Array.from({ length: size }, (_, column) => ({
    value: a[column * size + column] ?? NaN,
    vector: withSign(Array.from({ length: size }, (_, row) => vectors[row * size + column] ?? NaN)),
  })).sort((one, other) => other.value - one.value)
}

/** Turns the plane of p and q so that the entry between them becomes 0. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const between = a[p * size + q] ?? 0
  if (between === 0) return
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * between)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const turn = (of: Float64Array, one: number, other: number) => {
    const x = of[one] ?? 0
    const y = of[other] ?? 0
    of[one] = c * x - s * y
    of[other] = s * x + c * y
  }
  for (let at = 0; at < size; at++) turn(a, at * size + p, at * size + q)
  for (let at = 0; at < size; at++) turn(a, p * size + at, q * size + at)
  for (let at = 0; at < size; at++) turn(vectors, at * size + p, at * size + q)
}

const squares = (a: Float64Array) => a.reduce((sum, value) => sum + value * value, 0)

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) if (at % (size + 1) !== 0) sum += (a[at] ?? 0) ** 2
  return sum
}

function withSign(vector: readonly number[]): readonly number[] {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) + 1e-12 ? value : best), 0)
  return largest < 0 ? vector.map((value) => -value) : vector
}
