/**
 * The last rank inside a cut: the largest whole r with r ≤ share · count (step 9).
 *
 * The product is not rounded, but a share such as 0.29 has no exact binary form (0.29 · 100 is 28.999…96), so a
 * billionth is allowed. Example: `lastRankInside(0.1, 7433)` is 743.
 */
export function lastRankInside(worstShare: number, count: number): number {
  return Math.floor(worstShare * count + 1e-9)
}
