/**
 * The value of every possible rank under a rank-based method, indexed by twice the rank.
 *
 * `ofRank(rank, count)`: the method's formula, rank 1 = highest need. Only whole and half ranks from 1 to `count`
 * occur, so 2 · count + 1 entries hold them all; entry 0 (no rank) is NaN. Doubling makes half ranks whole.
 *
 * Example: `rankTable((rank, n) => (n + 1 - rank) / n, 2)` holds NaN, 1.25, 1, 0.75, 0.5 (entry 2 is rank 1; entry 1,
 * rank ½, never occurs).
 */
export function rankTable(ofRank: (rank: number, count: number) => number, count: number): Float64Array {
  const table = new Float64Array(2 * count + 1)
  table[0] = NaN
  for (let doubled = 1; doubled <= 2 * count; doubled++) table[doubled] = ofRank(doubled / 2, count)
  return table
}
