/** The scale that ranks are drawn on: rank 1, the most need, at the left. */
export type RankAxis = {
  /** The last rank that is drawn in its place; ranks beyond it are drawn at the right end. */
  readonly end: number
  /** The last rank that meets the test. */
  readonly lastInside: number
}

/**
 * A scale that shows the cut-off near its middle, where the question is: twice the ranks inside, rounded up to a
 * round number, but never past the last rank.
 *
 * `lastInside`: 0 to `ranked`; `ranked`: the number of areas with a rank. `moved`: where the visitor moved the cut-off
 * to, so that it is on the scale too.
 * Example: `rankAxis(743, 7433)` ends at 1,500; `rankAxis(3375, 33755)` at 6,750.
 */
export function rankAxis(lastInside: number, ranked: number, moved = lastInside): RankAxis {
  const wanted = Math.max(2 * lastInside, 1.25 * moved, 10)
  const step = 10 ** Math.floor(Math.log10(wanted)) / 4
  return { lastInside, end: Math.max(1, Math.min(ranked, Math.ceil(Math.ceil(wanted / step) * step))) }
}

/**
 * Where a rank is on the scale, from 0 (rank 1) to 1 (the end and everything beyond).
 *
 * Example: on the scale of `rankAxis(743, 7433)` rank 743 is at 0.495.
 */
export function rankPosition(rank: number, { end }: RankAxis): number {
  return end <= 1 ? 0 : Math.min(1, Math.max(0, (rank - 1) / (end - 1)))
}
