import { finished, type Steps } from '#lib/scoring/steps.ts'
import { squaredDistance, type Points } from './k-means.ts'

/** Points between two pauses: some milliseconds of work for a thousand of them. */
const atOnce = 50

/**
 * How well points fit their clusters, −1 to 1: the mean over points of (b − a) / max(a, b), a = mean distance to the
 * others of its own cluster, b = mean distance to those of the nearest other. A point alone in its cluster counts 0.
 *
 * Time grows with the square of the number of points. With fewer than two clusters it is 0.
 * Source: Rousseeuw (1987), Silhouettes, Journal of Computational and Applied Mathematics 20, 53–65.
 */
export const silhouette = (points: Points, of: Int32Array): number => finished(silhouetteSteps(points, of))

/** The same, with pauses. */
export function* silhouetteSteps(points: Points, of: Int32Array): Steps<number> {
  const clusters = of.reduce((most, cluster) => Math.max(most, cluster + 1), 0)
  const sizes = new Int32Array(clusters)
  for (const cluster of of) sizes[cluster] = (sizes[cluster] ?? 0) + 1
  if (sizes.filter((size) => size > 0).length < 2) return 0
  let sum = 0
  for (const [own, point] of points.entries()) {
    if (own % atOnce === 0) yield
    const distances = new Float64Array(clusters)
    points.forEach((other, at) => {
      const cluster = of[at] ?? 0
      distances[cluster] = (distances[cluster] ?? 0) + Math.sqrt(squaredDistance(point, other))
    })
    sum += widthOf(distances, sizes, of[own] ?? 0)
  }
  return sum / points.length
}

function widthOf(distances: Float64Array, sizes: Int32Array, cluster: number): number {
  const size = sizes[cluster] ?? 0
  if (size < 2) return 0
  const within = (distances[cluster] ?? 0) / (size - 1)
  let between = Infinity
  distances.forEach((distance, other) => {
    const count = sizes[other] ?? 0
    if (other !== cluster && count > 0) between = Math.min(between, distance / count)
  })
  const larger = Math.max(within, between)
  return larger === 0 ? 0 : (between - within) / larger
}
