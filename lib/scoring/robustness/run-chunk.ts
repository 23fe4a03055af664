import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import type { Ranks } from './place.ts'
import { drawRun, type Prepared } from './prepare.ts'

/** What the runs from one to before another gave: plain arrays, which can be handed from thread to thread. */
export type Chunk = {
  readonly from: number
  readonly to: number
  /** In how many of these runs each area was listed. */
  readonly listed: Int32Array
  /** For each index the ranks of every area in every run: area by area, each with its runs. 0 = no score. */
  readonly ranks: readonly Ranks[]
  /** For each run how many areas were listed, and how many of these are on the baseline's list too. */
  readonly listSize: Int32Array
  readonly kept: Int32Array
  /** For each index and run (index by index): baseline areas that stay inside its cut, and the mean shift in ranks. */
  readonly stayInside: Int32Array
  readonly meanShift: Float64Array
}

/** So many runs are kept side by side before they are sorted by area: one line of a processor's cache. */
const together = 32

/**
 * Does the runs `from` to before `to`, counted from 0. The same runs give the same bytes in whatever chunks they are
 * done.
 *
 * Takes about as long as as many rescorings. Needs two bytes (four beyond 65,535 areas) for each area, index and run.
 * Throws RangeError for a range that is empty or below 0.
 */
export function runChunk(prepared: Prepared, from: number, to: number): Chunk {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from) {
    throw new RangeError(`there are no runs from ${from} to ${to}`)
  }
  const { areas, indices } = prepared
  const runs = to - from
  const made: Chunk = {
    from,
    to,
    listed: new Int32Array(areas),
    ranks: indices.map(() => ranksFor(areas, areas * runs)),
    listSize: new Int32Array(runs),
    kept: new Int32Array(runs),
    stayInside: new Int32Array(indices.length * runs),
    meanShift: new Float64Array(indices.length * runs),
  }
  const rows = Array.from({ length: Math.min(together, runs) }, () =>
    indices.map(() => ranksFor(areas, areas)),
  )
  const inside = new Uint8Array(areas)
  for (let run = 0; run < runs; run++) {
    const row = run % together
    oneRun(prepared, made, run, rows[row] ?? [], inside)
    if (row < together - 1 && run < runs - 1) continue
    made.ranks.forEach((all, index) => {
      byArea(rows.slice(0, row + 1), index, all, runs, run - row)
    })
  }
  return made
}

const ranksFor = (areas: number, size: number): Ranks =>
  areas <= 0xffff ? new Uint16Array(size) : new Uint32Array(size)

/** Does run `at` of a chunk, into rows of ranks by index. */
function oneRun(
  prepared: Prepared,
  made: Chunk,
  at: number,
  rows: readonly Ranks[],
  inside: Uint8Array,
): void {
  const { baseline } = prepared
  const { drawn, runners, shares } = drawRun(prepared, made.from + at)
  const runs = made.to - made.from
  inside.fill(1)
  for (let index = 0; index < rows.length; index++) {
    const ranks = rows[index]
    const before = baseline.ranks[index]
    const run = runners[index]
    if (ranks === undefined || before === undefined || run === undefined) continue
    const ranked = run(drawn, ranks)
    made.meanShift[index * runs + at] = meanShiftOf(before, ranks)
    const share = shares[index]
    if (share === undefined) continue
    const last = lastRankInside(share, ranked)
    made.stayInside[index * runs + at] = staying(before, baseline.lastInside[index] ?? 0, ranks, last)
    markInside(ranks, last, inside)
  }
  countListed(baseline.listed, inside, made, at)
}

/** The mean of |rank − baseline rank| over the areas that have both. */
function meanShiftOf(before: Int32Array, after: Ranks): number {
  let sum = 0
  let both = 0
  for (let area = 0; area < before.length; area++) {
    const was = before[area] ?? 0
    const is = after[area] ?? 0
    const counted = Number(was > 0) & Number(is > 0)
    sum += counted * Math.abs(is - was)
    both += counted
  }
  return both === 0 ? 0 : sum / both
}

/** How many areas are inside a cut both before and after. */
function staying(before: Int32Array, lastBefore: number, after: Ranks, last: number): number {
  let stay = 0
  for (let area = 0; area < before.length; area++) {
    const was = before[area] ?? 0
    const is = after[area] ?? 0
    stay += Number(was > 0) & Number(was <= lastBefore) & Number(is > 0) & Number(is <= last)
  }
  return stay
}

function markInside(ranks: Ranks, last: number, inside: Uint8Array): void {
  for (let area = 0; area < ranks.length; area++) {
    const rank = ranks[area] ?? 0
    inside[area] = (inside[area] ?? 0) & Number(rank > 0) & Number(rank <= last)
  }
}

function countListed(baseline: Uint8Array, inside: Uint8Array, made: Chunk, at: number): void {
  let size = 0
  let kept = 0
  for (let area = 0; area < inside.length; area++) {
    const isListed = inside[area] ?? 0
    size += isListed
    kept += isListed & (baseline[area] ?? 0)
    made.listed[area] = (made.listed[area] ?? 0) + isListed
  }
  made.listSize[at] = size
  made.kept[at] = kept
}

/** Turns rows of runs into runs of each area, for one index. */
function byArea(
  rows: readonly (readonly Ranks[])[],
  index: number,
  all: Ranks,
  runs: number,
  first: number,
): void {
  for (let row = 0; row < rows.length; row++) {
    const ranks = rows[row]?.[index]
    if (ranks === undefined) continue
    for (let area = 0, at = first + row; area < ranks.length; area++, at += runs) all[at] = ranks[area] ?? 0
  }
}
