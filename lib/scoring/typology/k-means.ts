import type { Random } from '#lib/scoring/random.ts'
import { finished, type Steps } from '#lib/scoring/steps.ts'

/** Points of the same length. */
export type Points = readonly Float64Array[]

export type Clusters = {
  /** The cluster of each point. */
  readonly of: Int32Array
  readonly centres: Points
  /** Sum of squared distances of the points from their centres. */
  readonly spread: number
}

const mostRounds = 200

export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += ((a[at] ?? 0) - (b[at] ?? 0)) ** 2
  return sum
}

/**
 * Splits points into `k` clusters so that they lie close to the centres of their clusters: the best of `restarts` tries.
 *
 * `k`: 1 up to the number of different points; fewer clusters come out when there are fewer different points.
 * Throws RangeError without points.
 *
 * Source: Lloyd (1982), Least squares quantization in PCM, IEEE Transactions on Information Theory 28, 129–137; start by
 * k-means++: Arthur & Vassilvitskii (2007), SODA, 1027–1035.
 */
export const kMeans = (points: Points, k: number, restarts: number, random: Random): Clusters =>
  finished(kMeansSteps(points, k, restarts, random))

/** The same, with a pause between any two tries. */
export function* kMeansSteps(points: Points, k: number, restarts: number, random: Random): Steps<Clusters> {
  let best: Clusters | undefined
  for (let restart = 0; restart < restarts; restart++) {
    yield
    const found = settle(points, plusPlus(points, k, random))
    if (best === undefined || found.spread < best.spread) best = found
  }
  if (best === undefined) throw new RangeError('clusters need one try or more')
  return best
}

/** Centres far from each other: each is a point drawn in proportion to its squared distance from those chosen. */
function plusPlus(points: Points, k: number, random: Random): Float64Array[] {
  const first = points[Math.floor(random() * points.length)]
  if (first === undefined) throw new RangeError('there are no points')
  const centres = [first.slice()]
  const nearest = points.map((point) => squaredDistance(point, first))
  while (centres.length < k) {
    let left = random() * nearest.reduce((sum, distance) => sum + distance, 0)
    if (!(left > 0) && nearest.every((distance) => distance === 0)) break
    const at = nearest.findIndex((distance) => {
      left -= distance
      return distance > 0 && left <= 0
    })
    const next = points[at < 0 ? nearest.findLastIndex((distance) => distance > 0) : at]
    if (next === undefined) break
    centres.push(next.slice())
    points.forEach((point, own) => {
      nearest[own] = Math.min(nearest[own] ?? Infinity, squaredDistance(point, next))
    })
  }
  return centres
}

/** Lloyd's rounds: every point to its nearest centre, every centre to the mean of its points, until nothing moves. */
function settle(points: Points, centres: Float64Array[]): Clusters {
  const of = new Int32Array(points.length).fill(-1)
  for (let round = 1; ; round++) {
    const before = of.slice()
    let spread = 0
    points.forEach((point, own) => {
      const { at, distance } = nearestOf(point, centres)
      of[own] = at
      spread += distance
    })
    if (round === mostRounds || of.every((cluster, own) => cluster === before[own]))
      return { of, centres, spread }
    moveCentres(points, of, centres)
  }
}

function nearestOf(point: Float64Array, centres: Points): { at: number; distance: number } {
  let at = 0
  let distance = Infinity
  centres.forEach((centre, own) => {
    const here = squaredDistance(point, centre)
    if (here < distance) [at, distance] = [own, here]
  })
  return { at, distance }
}

/** A cluster that lost all of its points keeps its centre. */
function moveCentres(points: Points, of: Int32Array, centres: Float64Array[]): void {
  const sums = centres.map((centre) => new Float64Array(centre.length))
  const counts = new Int32Array(centres.length)
  points.forEach((point, own) => {
    const cluster = of[own] ?? 0
    counts[cluster] = (counts[cluster] ?? 0) + 1
    sums[cluster]?.forEach((sum, at, all) => (all[at] = sum + (point[at] ?? 0)))
  })
  sums.forEach((sum, cluster) => {
    const count = counts[cluster] ?? 0
    if (count > 0) centres[cluster] = sum.map((total) => total / count)
  })
}
