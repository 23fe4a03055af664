import type { Column } from '#lib/scoring/snapshot.ts'
import { choleskyFactor, choleskySolve } from './cholesky.ts'

export type SmoothFit = {
  /** Sum of squared differences between the values and the curve. */
  readonly residual: number
  /** How many numbers the curve takes from the data: 2 for a straight line. */
  readonly freedom: number
}

const segments = 20
const size = segments + 3
const strengths = Array.from({ length: 21 }, (_, at) => 10 ** (at / 2 - 4))

/**
 * How well a smooth curve describes `y` by `x`: cubic B-splines on 20 equal segments with a penalty on second
 * differences, its strength chosen by generalised cross-validation.
 *
 * Columns of the same length without gaps; `x` varies and `y` has mean 0.
 * Source: Eilers & Marx (1996), Flexible smoothing with B-splines and penalties, Statistical Science 11, 89–121.
 */
export function smoothFit(x: Column, y: Column): SmoothFit {
  const { gram, moments } = normalEquations(x, y)
  let squares = 0
  for (let at = 0; at < y.length; at++) squares += (y[at] ?? 0) ** 2
  let best: SmoothFit = { residual: squares, freedom: 1 }
  let bestScore = Infinity
  for (const strength of strengths) {
    const factor = choleskyFactor(penalised(gram, strength * y.length), size)
    const curve = choleskySolve(factor, moments, size)
    const residual = Math.max(0, squares - 2 * product(curve, moments) + quadratic(gram, curve))
    const freedom = trace(factor, gram)
    const score = residual / (y.length - freedom) ** 2
    if (score < bestScore) {
      bestScore = score
      best = { residual, freedom }
    }
  }
  return best
}

/** BᵀB and Bᵀy, where row i of B holds the four splines that are not 0 at xᵢ. */
function normalEquations(x: Column, y: Column): { gram: Float64Array; moments: Float64Array } {
  let low = Infinity
  let high = -Infinity
  for (let at = 0; at < x.length; at++) {
    low = Math.min(low, x[at] ?? Infinity)
    high = Math.max(high, x[at] ?? -Infinity)
  }
  const gram = new Float64Array(size * size)
  const moments = new Float64Array(size)
  const basis = new Float64Array(4)
  for (let at = 0; at < x.length; at++) {
    const place = (((x[at] ?? NaN) - low) / (high - low)) * segments
    const first = Math.min(segments - 1, Math.floor(place))
    fillBasis(basis, place - first)
    for (let i = 0; i < 4; i++) {
      const weight = basis[i] ?? 0
      moments[first + i] = (moments[first + i] ?? 0) + weight * (y[at] ?? NaN)
      const row = (first + i) * size + first
      for (let j = 0; j < 4; j++) gram[row + j] = (gram[row + j] ?? 0) + weight * (basis[j] ?? 0)
    }
  }
  return { gram, moments }
}

/** The four uniform cubic B-splines over a segment, at t from 0 to 1. */
function fillBasis(basis: Float64Array, t: number): void {
  const u = 1 - t
  basis[0] = (u * u * u) / 6
  basis[1] = (3 * t * t * t - 6 * t * t + 4) / 6
  basis[2] = (3 * u * u * u - 6 * u * u + 4) / 6
  basis[3] = (t * t * t) / 6
}

/** Adds strength · DᵀD for second differences D. */
function penalised(gram: Float64Array, strength: number): Float64Array {
  const sum = gram.slice()
  const difference = [1, -2, 1]
  for (let row = 0; row + 2 < size; row++) {
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const at = (row + i) * size + row + j
        sum[at] = (sum[at] ?? 0) + strength * (difference[i] ?? 0) * (difference[j] ?? 0)
      }
    }
  }
  return sum
}

function product(a: Column, b: Column): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function quadratic(matrix: Float64Array, vector: Float64Array): number {
  let sum = 0
  for (let row = 0; row < size; row++) {
    sum += (vector[row] ?? 0) * product(matrix.subarray(row * size, (row + 1) * size), vector)
  }
  return sum
}

/** The trace of (factor)⁻¹ · BᵀB: the effective degrees of freedom. */
function trace(factor: Float64Array, gram: Float64Array): number {
  let sum = 0
  for (let column = 0; column < size; column++) {
    const solved = choleskySolve(factor, gram.subarray(column * size, (column + 1) * size), size)
    sum += solved[column] ?? 0
  }
  return sum
}
