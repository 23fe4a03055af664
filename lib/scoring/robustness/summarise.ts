import type { Prepared } from './prepare.ts'
import type { Chunk } from './run-chunk.ts'

/** How firmly an area is listed: in at least 95% of runs, at least half, at least 5%, fewer. */
export type Firmness = 'core' | 'likely' | 'marginal' | 'unlikely'

/** The ranks of W areas on one index over all runs; 0 = the area never had a score. */
export type RankIntervals = {
  readonly index: string
  /** 5% of runs gave this rank or a better (smaller) one. */
  readonly low: Int32Array
  readonly median: Int32Array
  /** 95% of runs gave this rank or a better one. */
  readonly high: Int32Array
  /** Mean over runs of the mean |rank − baseline rank| of areas. */
  readonly meanRankShift: number
  /** Areas inside the cut under the methodology itself, and how many of them stay inside on average. */
  readonly insideCut: number
  readonly meanStayInside: number
}

export type Robustness = {
  readonly runs: number
  readonly seed: number
  /** For each area the share of runs in which it was listed, 0 to 1. */
  readonly probability: Float64Array
  readonly indices: readonly RankIntervals[]
  readonly list: {
    /** Areas listed under the methodology itself. */
    readonly baseline: number
    readonly meanSize: number
    /** How many of them a run keeps, on average, and as a share of the list, 0 to 1 (1 for an empty list). */
    readonly meanKept: number
    readonly meanOverlap: number
  }
}

/**
 * Puts the chunks of a robustness analysis together. The same runs give the same bytes in whatever chunks they came.
 *
 * Throws RangeError unless the chunks hold every run from 0 on exactly once.
 *
 * Source: OECD/JRC handbook (2008), step 7 (uncertainty analysis); Saisana, Saltelli & Tarantola (2005), Uncertainty and
 * sensitivity analysis techniques as tools for the quality assessment of composite indicators, JRSS A 168, 307–323.
 * Quantiles are observed ranks (the smallest with at least that share of runs at or below it).
 */
export function summarise(prepared: Prepared, chunks: readonly Chunk[]): Robustness {
  const ordered = [...chunks].sort((a, b) => a.from - b.from)
  let runs = 0
  for (const { from, to } of ordered) {
    if (from !== runs) throw new RangeError(`the runs from ${runs} are missing or there twice`)
    runs = to
  }
  if (runs === 0) throw new RangeError('there are no runs to summarise')
  const { baseline, areas, options } = prepared
  const listed = new Int32Array(areas)
  for (const chunk of ordered) {
    for (let area = 0; area < areas; area++) listed[area] = (listed[area] ?? 0) + (chunk.listed[area] ?? 0)
  }
  const size = baseline.listed.reduce((sum, isListed) => sum + isListed, 0)
  const meanKept = total(ordered, ({ kept }) => kept) / runs
  return {
    runs,
    seed: options.seed,
    probability: Float64Array.from(listed, (times) => times / runs),
    indices: prepared.indices.map((index, at) => ({
      index,
      ...intervals(ordered, at, areas),
      meanRankShift: total(ordered, ({ meanShift }) => ofIndex(meanShift, at, prepared)) / runs,
      insideCut: insideCut(baseline.ranks[at], baseline.lastInside[at]),
      meanStayInside: total(ordered, ({ stayInside }) => ofIndex(stayInside, at, prepared)) / runs,
    })),
    list: {
      baseline: size,
      meanSize: total(ordered, ({ listSize }) => listSize) / runs,
      meanKept,
      meanOverlap: size === 0 ? 1 : meanKept / size,
    },
  }
}

/** How firm a probability of being listed is. Example: 0.95 is `core`. */
export function firmness(probability: number): Firmness {
  if (probability >= 0.95) return 'core'
  if (probability >= 0.5) return 'likely'
  return probability >= 0.05 ? 'marginal' : 'unlikely'
}

function insideCut(ranks: Int32Array = new Int32Array(0), last = 0): number {
  return ranks.reduce((inside, rank) => inside + Number(rank > 0 && rank <= last), 0)
}

type Numbers = Int32Array | Float64Array

function ofIndex(all: Numbers, index: number, { indices }: Prepared): Numbers {
  const runs = all.length / indices.length
  return all.subarray(index * runs, (index + 1) * runs)
}

/** Adds up one number of every run, in the order of the runs. */
function total(chunks: readonly Chunk[], of: (chunk: Chunk) => Numbers): number {
  let sum = 0
  for (const chunk of chunks) {
    const numbers = of(chunk)
    for (let run = 0; run < numbers.length; run++) sum += numbers[run] ?? 0
  }
  return sum
}

function intervals(chunks: readonly Chunk[], index: number, areas: number) {
  const low = new Int32Array(areas)
  const median = new Int32Array(areas)
  const high = new Int32Array(areas)
  const counts = new Int32Array(areas + 1)
  for (let area = 0; area < areas; area++) {
    const { best, worst, ranked } = countRanks(chunks, index, area, counts)
    if (ranked > 0) {
      let before = 0
      for (let rank = best; rank <= worst; rank++) {
        before += counts[rank] ?? 0
        if (low[area] === 0 && before >= 0.05 * ranked) low[area] = rank
        if (median[area] === 0 && before >= 0.5 * ranked) median[area] = rank
        if (high[area] === 0 && before >= 0.95 * ranked) high[area] = rank
      }
    }
    counts.fill(0, best, worst + 1)
  }
  return { low, median, high }
}

/** Counts how often an area had each rank; `counts` is all 0 before. */
function countRanks(chunks: readonly Chunk[], index: number, area: number, counts: Int32Array) {
  let best = counts.length
  let worst = 0
  let ranked = 0
  for (const { from, to, ranks } of chunks) {
    const own = ranks[index]
    if (own === undefined) continue
    const end = (area + 1) * (to - from)
    for (let at = area * (to - from); at < end; at++) {
      const rank = own[at] ?? 0
      if (rank === 0) continue
      counts[rank] = (counts[rank] ?? 0) + 1
      if (rank < best) best = rank
      if (rank > worst) worst = rank
      ranked++
    }
  }
  return { best, worst, ranked }
}
