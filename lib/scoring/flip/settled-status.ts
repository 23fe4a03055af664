import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import type { AreasBetween } from './bounding.ts'

/**
 * Whether an area is inside a cut wherever the scores lie between their bounds: true, false, or null = not settled.
 *
 * `worstShare`: the cut. An area without a score is not inside.
 */
export function settledStatus(
  { low, high, slack, ends }: AreasBetween,
  area: number,
  worstShare: number,
): boolean | null {
  const lowest = (low[area] ?? NaN) - slack
  const highest = (high[area] ?? NaN) + slack
  if (lowest !== lowest) return false
  let ranked = 0
  let above = 0
  let below = 0
  for (let other = 0; other < low.length; other++) {
    const from = low[other] ?? NaN
    if (from === from) ranked++
    if (from > highest) above++
    else if ((high[other] ?? NaN) < lowest) below++
  }
  if (ends !== null) ({ above, below } = atBothEnds(ends, area, slack))
  const last = lastRankInside(worstShare, ranked)
  if (ranked - below <= last) return true
  return above + 1 > last ? false : null
}

/** How many areas are above and below one at both ends, and so all the way between them. */
function atBothEnds(
  [one, other]: readonly [Float64Array, Float64Array],
  area: number,
  slack: number,
): { above: number; below: number } {
  const first = one[area] ?? NaN
  const second = other[area] ?? NaN
  let above = 0
  let below = 0
  for (let at = 0; at < one.length; at++) {
    const a = (one[at] ?? NaN) - first
    const b = (other[at] ?? NaN) - second
    if (a > slack && b > slack) above++
    else if (a < -slack && b < -slack) below++
  }
  return { above, below }
}
