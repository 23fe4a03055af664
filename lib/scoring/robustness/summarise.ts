import type { Prepared } from './prepare.ts'
import type { Interval, IntervalPart } from './rank-intervals.ts'
import type { Chunk } from './run-chunk.ts'

/** The ranks of W areas on one index over all runs; 0 = the area never had a score. */
export type RankIntervals = Interval & {
  readonly index: string
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

/** What a summary has to know of an analysis, apart from its runs. */
export type Subject = {
  readonly seed: number
  readonly areas: number
  /** Areas on the list. */
  readonly listed: number
  /** In the methodology's order. */
  readonly indices: readonly { readonly index: string; readonly insideCut: number }[]
}

/** What a prepared analysis is about. */
export const subjectOf = ({ areas, options, baseline, methodology }: Prepared): Subject => ({
  seed: options.seed,
  areas,
  listed: baseline.listed.reduce((sum, isListed) => sum + isListed, 0),
  indices: methodology.indices.map(({ code }, at) => ({
    index: code,
    insideCut: insideCut(baseline.ranks[at], baseline.lastInside[at]),
  })),
})

/**
 * Puts the chunks and intervals of a robustness analysis together. The same runs give the same bytes in whatever chunks
 * they came.
 *
 * Throws RangeError unless the chunks hold every run from 0 on exactly once, and the parts every area.
 *
 * Source: OECD/JRC handbook (2008), step 7 (uncertainty analysis); Saisana, Saltelli & Tarantola (2005), Uncertainty and
 * sensitivity analysis techniques as tools for the quality assessment of composite indicators, JRSS A 168, 307–323.
 */
export function summarise(
  { seed, areas, listed: size, indices }: Subject,
  chunks: readonly Chunk[],
  parts: readonly IntervalPart[],
): Robustness {
  const ordered = inOrder(chunks, 'runs')
  const intervals = inOrder(parts, 'areas')
  const runs = ordered.at(-1)?.to ?? 0
  if (runs === 0) throw new RangeError('there are no runs to summarise')
  if (intervals.at(-1)?.to !== areas) throw new RangeError('the areas at the end are missing')
  const listed = new Int32Array(areas)
  for (const chunk of ordered) {
    for (let area = 0; area < areas; area++) listed[area] = (listed[area] ?? 0) + (chunk.listed[area] ?? 0)
  }
  const meanKept = total(ordered, ({ kept }) => kept) / runs
  const ofIndex = (all: Numbers, at: number): Numbers => {
    const each = all.length / indices.length
    return all.subarray(at * each, (at + 1) * each)
  }
  const joined = (at: number, name: keyof Interval) => {
    const all = new Int32Array(areas)
    for (const part of intervals) all.set(part.indices[at]?.[name] ?? [], part.from)
    return all
  }
  return {
    runs,
    seed,
    probability: Float64Array.from(listed, (times) => times / runs),
    indices: indices.map((index, at) => ({
      ...index,
      ...{ low: joined(at, 'low'), median: joined(at, 'median'), high: joined(at, 'high') },
      meanRankShift: total(ordered, ({ meanShift }) => ofIndex(meanShift, at)) / runs,
      meanStayInside: total(ordered, ({ stayInside }) => ofIndex(stayInside, at)) / runs,
    })),
    list: {
      baseline: size,
      meanSize: total(ordered, ({ listSize }) => listSize) / runs,
      meanKept,
      meanOverlap: size === 0 ? 1 : meanKept / size,
    },
  }
}

function inOrder<Part extends { readonly from: number; readonly to: number }>(
  parts: readonly Part[],
  what: string,
): Part[] {
  const ordered = [...parts].sort((a, b) => a.from - b.from)
  let next = 0
  for (const { from, to } of ordered) {
    if (from !== next) throw new RangeError(`the ${what} from ${next} are missing or there twice`)
    next = to
  }
  return ordered
}

function insideCut(ranks: Int32Array = new Int32Array(0), last = 0): number {
  return ranks.reduce((inside, rank) => inside + Number(rank > 0 && rank <= last), 0)
}

type Numbers = Int32Array | Float64Array

/** Adds up one number of every run, in the order of the runs. */
function total(chunks: readonly Chunk[], of: (chunk: Chunk) => Numbers): number {
  let sum = 0
  for (const chunk of chunks) {
    const numbers = of(chunk)
    for (let run = 0; run < numbers.length; run++) sum += numbers[run] ?? 0
  }
  return sum
}
