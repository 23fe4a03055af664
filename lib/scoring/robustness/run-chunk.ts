import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import { measureIndex, type IndexMeasure } from './measure-run.ts'
import { ranksFor, type Ranks } from './place.ts'
import { drawRun, type Prepared } from './prepare.ts'
import type { RanksOfRuns } from './ranks-of-runs.ts'

/** What the runs from one to before another gave: plain arrays, which can be handed from thread to thread. */
export type Chunk = {
  readonly from: number
  readonly to: number
  /** In how many of these runs each area was listed. */
  readonly listed: Int32Array
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
 * Does the runs `from` to before `to`, counted from 0, and writes their ranks into `into`. The same runs give the same
 * bytes in whatever chunks they are done.
 *
 * Takes a little less time than as many rescorings. Throws RangeError for a range that is empty or not within `into`.
 */
export function runChunk(prepared: Prepared, into: RanksOfRuns, from: number, to: number): Chunk {
  const { first = 0 } = into
  const isInside = from >= first && from < to && to <= first + into.runs
  if (!Number.isInteger(from) || !Number.isInteger(to) || !isInside) {
    throw new RangeError(`there are no runs from ${from} to ${to}`)
  }
  const { areas, indices } = prepared
  const runs = to - from
  const made: Chunk = {
    from,
    to,
    listed: new Int32Array(areas),
    listSize: new Int32Array(runs),
    kept: new Int32Array(runs),
    stayInside: new Int32Array(indices.length * runs),
    meanShift: new Float64Array(indices.length * runs),
  }
  const rows = indices.map(() => ranksFor(areas, areas * Math.min(together, runs)))
  const inside = new Uint8Array(areas)
  for (let run = 0; run < runs; run++) {
    const row = run % together
    oneRun(
      prepared,
      made,
      run,
      rows.map((all) => all.subarray(row * areas, (row + 1) * areas)),
      inside,
    )
    if (row < together - 1 && run < runs - 1) continue
    const at = from + run - row - first
    into.indices.forEach((all, index) => byArea(rows[index] ?? all, row + 1, all, into, at))
  }
  return made
}

/** Does run `at` of a chunk, into one row of ranks for each index. */
function oneRun(
  prepared: Prepared,
  made: Chunk,
  at: number,
  rows: readonly Ranks[],
  inside: Uint8Array,
): void {
  const { baseline, indices, drawn } = prepared
  const taken = drawRun(prepared, made.from + at)
  const runs = made.to - made.from
  const measure: IndexMeasure = { meanShift: 0, stayInside: 0 }
  inside.fill(1)
  indices.forEach(({ variants, shares }, index) => {
    const ranks = rows[index]
    const before = baseline.ranks[index]
    const choice = taken[index]
    const variant = variants[choice?.variant ?? 0]
    if (ranks === undefined || before === undefined || variant === undefined) return
    const ranked = variant.runner()(drawn, ranks)
    const share = shares[choice?.share ?? 0]
    const last = share === undefined ? null : lastRankInside(share, ranked)
    measureIndex(before, baseline.lastInside[index] ?? 0, ranks, last, inside, measure)
    made.meanShift[index * runs + at] = measure.meanShift
    made.stayInside[index * runs + at] = measure.stayInside
  })
  countListed(baseline.listed, inside, made, at)
}

function countListed(baseline: Uint8Array, inside: Uint8Array, made: Chunk, at: number): void {
  let size = 0
  let kept = 0
  const { listed } = made
  for (let area = 0; area < inside.length; area++) {
    const isListed = inside[area] ?? 0
    size += isListed
    kept += isListed & (baseline[area] ?? 0)
    listed[area] = (listed[area] ?? 0) + isListed
  }
  made.listSize[at] = size
  made.kept[at] = kept
}

/** Turns rows of runs into runs of each area, for one index. */
function byArea(rows: Ranks, count: number, all: Ranks, { areas, runs }: RanksOfRuns, first: number): void {
  for (let area = 0; area < areas; area++) {
    let at = area * runs + first
    for (let place = area; place < count * areas; place += areas) all[at++] = rows[place] ?? 0
  }
}
