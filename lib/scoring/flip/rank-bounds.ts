import { descendingOrder } from '#lib/scoring/descending-order.ts'
import type { Column } from '#lib/scoring/snapshot.ts'

/** Values that are only known to lie between two columns. A unit is missing (NaN) in both or in neither. */
export type Between = {
  readonly low: Column
  readonly high: Column
  /** Differences up to this prove nothing: rounding, or a chain of ties. */
  readonly slack: number
}

/** The best (smallest) and worst rank that each unit can have; 0 = missing. */
export type RankBounds = { readonly best: Int32Array; readonly worst: Int32Array; readonly count: number }

/**
 * Between which ranks every unit must lie, when each value is only known to lie between two others.
 *
 * A unit's best rank comes after all whose lowest value is above its highest; its worst rank is before all whose highest
 * value is below its lowest. A tie takes any of its places, so both ways to rank ties lie between.
 *
 * Example: units between 5 and 6, 3 and 5.5, and 1 and 2 have ranks 1 to 2, 1 to 2, and 3.
 */
export function rankBounds({ low, high, slack }: Between): RankBounds {
  const { positions: byLow, values: lows } = inOrder(low)
  const { positions: byHigh, values: highs } = inOrder(high)
  const count = byLow.length
  const best = new Int32Array(low.length)
  const worst = new Int32Array(low.length)
  for (let at = 0, above = 0; at < count; at++) {
    const highest = (highs[at] ?? NaN) + slack
    while (above < count && (lows[above] ?? NaN) > highest) above++
    best[byHigh[at] ?? 0] = above + 1
  }
  for (let at = 0, before = 0; at < count; at++) {
    const lowest = (lows[at] ?? NaN) - slack
    while (before < count && (highs[before] ?? NaN) >= lowest) before++
    worst[byLow[at] ?? 0] = before
  }
  return { best, worst, count }
}

function inOrder(column: Column): { positions: Uint32Array; values: Float64Array } {
  const order = descendingOrder(column)
  const positions = order.positions.slice(0, order.count)
  const values = new Float64Array(order.count)
  for (let at = 0; at < values.length; at++) values[at] = column[positions[at] ?? 0] ?? NaN
  return { positions, values }
}
