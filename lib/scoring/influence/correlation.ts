import { doubledRanks } from '#lib/scoring/doubled-ranks.ts'
import type { Column } from '#lib/scoring/snapshot.ts'
import { completePairs, crossProduct, hasSpread } from './moments.ts'

/** `pearson`: of the values; `spearman`: of their ranks, ties averaged. */
export type CorrelationKind = 'pearson' | 'spearman'

/**
 * How closely two columns go together, −1 to 1, over the units that have both.
 *
 * Null when there are fewer than three such units, or one column does not vary.
 * Source: OECD/JRC handbook (2008), step 4 (multivariate analysis).
 * Example: 1, 2, 3 against 10, 20, 90 is 0.92 by `pearson` and 1 by `spearman`.
 */
export function correlation(x: Column, y: Column, kind: CorrelationKind): number | null {
  const pairs = completePairs(x, y)
  if (pairs.x.length < 3 || !hasSpread(pairs.x) || !hasSpread(pairs.y)) return null
  const [a, b] = kind === 'pearson' ? [pairs.x, pairs.y] : [ranksOf(pairs.x), ranksOf(pairs.y)]
  const r = crossProduct(a, b) / Math.sqrt(crossProduct(a, a) * crossProduct(b, b))
  return Math.max(-1, Math.min(1, r))
}

/** Highest value highest, so that both columns keep their direction. */
function ranksOf(values: Column): Float64Array {
  const { ranks } = doubledRanks(values, 'average', 0)
  const turned = new Float64Array(values.length)
  for (let at = 0; at < turned.length; at++) turned[at] = -(ranks[at] ?? 0) / 2
  return turned
}
