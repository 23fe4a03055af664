import type { RanksOfRuns } from './ranks-of-runs.ts'

/** The ranks of areas on one index over all runs; 0 = the area never had a score. */
export type Interval = {
  /** 5% of runs gave this rank or a better (smaller) one. */
  readonly low: Int32Array
  readonly median: Int32Array
  /** 95% of runs gave this rank or a better one. */
  readonly high: Int32Array
}

/** The intervals of the areas `from` to before `to`, for each index. */
export type IntervalPart = {
  readonly from: number
  readonly to: number
  readonly indices: readonly Interval[]
}

/**
 * Counts the ranks that areas had in all runs. Quantiles are observed ranks: the smallest with at least that share of
 * runs at or below it.
 *
 * Example: of 41 runs, 5% are at or below the 3rd rank in order, half the 21st, 95% the 39th.
 */
export function rankIntervals(ranks: RanksOfRuns, from: number, to: number): IntervalPart {
  const counts = new Int32Array(ranks.areas + 1)
  return {
    from,
    to,
    indices: ranks.indices.map((_, index) => {
      const made = {
        low: new Int32Array(to - from),
        median: new Int32Array(to - from),
        high: new Int32Array(to - from),
      }
      for (let area = from; area < to; area++) fillInterval(ranks, index, area, counts, made, area - from)
      return made
    }),
  }
}

/** `counts` is all 0 before and after. */
function fillInterval(
  { indices, runs }: RanksOfRuns,
  index: number,
  area: number,
  counts: Int32Array,
  { low, median, high }: Interval,
  at: number,
): void {
  const all = indices[index]
  if (all === undefined) return
  let best = counts.length
  let worst = 0
  let ranked = 0
  for (let place = area * runs; place < (area + 1) * runs; place++) {
    const rank = all[place] ?? 0
    if (rank === 0) continue
    counts[rank] = (counts[rank] ?? 0) + 1
    if (rank < best) best = rank
    if (rank > worst) worst = rank
    ranked++
  }
  if (ranked === 0) return
  const next = (least: number, rank: number, before: number) => {
    while (before < least) before += counts[++rank] ?? 0
    return { rank, before }
  }
  const first = next(0.05 * ranked, best - 1, 0)
  const middle = next(0.5 * ranked, first.rank, first.before)
  low[at] = first.rank
  median[at] = middle.rank
  high[at] = next(0.95 * ranked, middle.rank, middle.before).rank
  counts.fill(0, best, worst + 1)
}
