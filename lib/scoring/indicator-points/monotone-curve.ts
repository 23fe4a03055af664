import { descendingOrder } from '#lib/scoring/descending-order.ts'
import type { Column } from '#lib/scoring/snapshot.ts'

/**
 * The curve through the points (x, y) of units that have both, straight between neighbours and level beyond the ends.
 *
 * `y` never falls as `x` grows, as with any normalisation. Without a point it is NaN everywhere.
 * Example: through (0, 0) and (2, 10) it is 5 at 1 and 10 at 3.
 */
export function monotoneCurve(x: Column, y: Column): (at: number) => number {
  const there = x.map((value, unit) => (Number.isNaN(y[unit]) ? NaN : value))
  const order = descendingOrder(there)
  const { count } = order
  const positions = order.positions.slice(0, count)
  const unitAt = (place: number) => positions[count - 1 - place] ?? -1
  const xAt = (place: number) => x[unitAt(place)] ?? NaN
  const yAt = (place: number) => y[unitAt(place)] ?? NaN
  return (at) => {
    // Places from `low` on are at or beyond the point.
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (xAt(middle) < at) low = middle + 1
      else high = middle
    }
    if (low === 0) return yAt(0)
    if (low === count) return yAt(count - 1)
    const [x0, x1, y0, y1] = [xAt(low - 1), xAt(low), yAt(low - 1), yAt(low)]
    return y0 + ((y1 - y0) * (at - x0)) / (x1 - x0)
  }
}
