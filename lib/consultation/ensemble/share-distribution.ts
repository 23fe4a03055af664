import { weightedQuantile, type WeightedValue } from './weighted-quantile.ts'

/** What people propose for one weight, as a share of its group. All figures are weighted. */
export type ShareDistribution = {
  /** NaN when nobody proposed anything. */
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  /** How much counts in each of 20 bars of five points: 0 up to 5%, 5 up to 10% … 95 to 100%. */
  readonly histogram: readonly number[]
  /** How much counts with a share of 0; `lowered` does not hold these again. */
  readonly leftOut: number
  readonly lowered: number
  readonly kept: number
  readonly raised: number
}

const bars = 20
/** Shares closer than this are one: 1/3 has many ways to be rounded. */
const tolerance = 1e-9

/**
 * Sums up the proposed shares of one domain or indicator.
 *
 * @param proposed ascending
 * @param published the share in the current method
 */
export function shareDistribution(proposed: readonly WeightedValue[], published: number): ShareDistribution {
  const histogram = new Array<number>(bars).fill(0)
  const moves = { leftOut: 0, lowered: 0, kept: 0, raised: 0 }
  for (const [share, weight] of proposed) {
    const bar = Math.min(bars - 1, Math.floor(share * bars + tolerance))
    histogram[bar] = (histogram[bar] ?? 0) + weight
    moves[moveOf(share, published)] += weight
  }
  return {
    median: weightedQuantile(proposed, 0.5),
    lowerQuartile: weightedQuantile(proposed, 0.25),
    upperQuartile: weightedQuantile(proposed, 0.75),
    histogram,
    ...moves,
  }
}

function moveOf(share: number, published: number): 'leftOut' | 'lowered' | 'kept' | 'raised' {
  if (Math.abs(share - published) <= tolerance) return 'kept'
  if (share === 0) return 'leftOut'
  return share < published ? 'lowered' : 'raised'
}
