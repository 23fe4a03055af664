import { doubledRanks } from '#lib/scoring/doubled-ranks.ts'
import { normalQuantile } from '#lib/scoring/normal-quantile.ts'
import type { Column } from '#lib/scoring/snapshot.ts'
import { completePairs, crossProduct, hasSpread, meanOf } from './moments.ts'
import { smoothFit } from './smooth-fit.ts'

/** Fewer units than this say nothing about the shape of a relation. */
const fewestUnits = 20

/**
 * The share of the variance of `y`, 0 to 1, that knowing `x` explains, however they are related: Var(E[y | x]) / Var(y),
 * also called the correlation ratio η² or the first-order sensitivity index. With a straight relation it is the squared
 * correlation.
 *
 * E[y | x] is estimated by a penalised cubic spline over the normal scores of `x` (the ratio does not change when `x`
 * is stretched, and normal scores keep outliers from ruling the fit); the degrees of freedom it takes are paid for, so
 * that columns that have nothing to do with each other come out near 0. Null with fewer than 20 units that have both
 * values, or when one column does not vary.
 *
 * Source: Paruolo, Saisana & Saltelli (2013), Ratings and rankings: voodoo or science?, Journal of the Royal
 * Statistical Society A 176, 609–634.
 * Example: `y = x²` with `x` even on both sides of 0 has correlation 0 and a correlation ratio of 1.
 */
export function correlationRatio(x: Column, y: Column): number | null {
  const pairs = completePairs(x, y)
  const units = pairs.x.length
  if (units < fewestUnits || !hasSpread(pairs.x) || !hasSpread(pairs.y)) return null
  const mean = meanOf(pairs.y)
  const fit = smoothFit(
    normalScores(pairs.x),
    pairs.y.map((value) => value - mean),
  )
  const total = crossProduct(pairs.y, pairs.y)
  const ratio = 1 - fit.residual / (units - fit.freedom) / (total / (units - 1))
  return Math.max(0, Math.min(1, ratio))
}

function normalScores(values: Column): Float64Array {
  const { ranks, count } = doubledRanks(values, 'average', 0)
  return Float64Array.from(ranks, (doubled) => normalQuantile((count - doubled / 2 + 0.5) / count))
}
