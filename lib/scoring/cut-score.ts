import { lastRankInside } from './last-rank-inside.ts'
import { lowestRanks } from './lowest-ranks.ts'
import type { Scale } from './scale.ts'

/** Where the cut of an index falls. */
export type CutScore = {
  /** Areas that have a score. */
  readonly ranked: number
  /** The last rank inside the cut; 0 when there is no cut or nothing is inside. */
  readonly lastRankInside: number
  /** The lowest score inside the cut: every area with this score or more is inside. NaN, which no score reaches, when nothing is inside. */
  readonly lowestInside: number
}

const buckets = 1 << 11
const counts = new Int32Array(buckets + 1)
let chosen = new Float64Array(0)

/**
 * Finds where the worst share of a column begins, without ranking it (step 9): a selection takes a fraction
 * of the time of an order, and the list needs no more.
 *
 * `column`: W areas, higher = more need, NaN = no score. `worstShare`: 0 to 1, or undefined without a cut. The same areas
 * are inside as by `lowestRanks`: a tie that reaches over the last place is inside as a whole.
 *
 * Example: of 40, 30, 30, 10 with the worst half, rank 2 is the last inside and 30 the lowest score: three areas.
 */
export function cutScore(column: Scale, worstShare: number | undefined): CutScore {
  const { values: score, tolerance } = column
  let lowest = Infinity
  let highest = -Infinity
  let ranked = 0
  for (let area = 0; area < score.length; area++) {
    const value = score[area] ?? NaN
    if (value > highest) highest = value
    if (value < lowest) lowest = value
    if (value === value) ranked++
  }
  const last = worstShare === undefined ? 0 : lastRankInside(worstShare, ranked)
  if (last === 0) return { ranked, lastRankInside: 0, lowestInside: NaN }
  const lowestInside =
    select(score, last, { lowest, highest }, tolerance) ?? lowestOf(score, lowestRanks(column), last)
  return { ranked, lastRankInside: last, lowestInside }
}

/**
 * The lowest value of the tie that the value at a place (1 = highest) belongs to; undefined when that tie is so long that
 * only an order can tell.
 *
 * Values are counted in steps between the highest and the lowest. Only those of the step that holds the place, and of
 * the next one that holds any, are put in order.
 */
function select(
  values: Float64Array,
  place: number,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
  tolerance: number,
): number | undefined {
  const spread = highest - lowest
  const steps = spread > 0 && spread < Infinity ? (buckets - 1) / spread : 0
  countSteps(values, highest, steps)
  let from = 0
  let before = 0
  while (before + (counts[from] ?? 0) < place) before += counts[from++] ?? 0
  let to = from + 1
  while (to < buckets && counts[to] === 0) to++
  const near = gather(values, highest, steps, from, to)
  let at = near.length - (place - before)
  while (at > 0 && !((near[at] ?? NaN) - (near[at - 1] ?? NaN) > tolerance)) at--
  return at === 0 && to < buckets ? undefined : near[at]
}

function countSteps(values: Float64Array, highest: number, steps: number): void {
  counts.fill(0)
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN
    const step = value === value ? ((highest - value) * steps) | 0 : buckets
    counts[step] = (counts[step] ?? 0) + 1
  }
}

/** The values of two steps, lowest first. */
function gather(
  values: Float64Array,
  highest: number,
  steps: number,
  from: number,
  to: number,
): Float64Array {
  const size = (counts[from] ?? 0) + (to < buckets ? (counts[to] ?? 0) : 0)
  if (chosen.length < size) chosen = new Float64Array(size)
  let next = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN
    const step = value === value ? ((highest - value) * steps) | 0 : -1
    if (step === from || step === to) chosen[next++] = value
  }
  return chosen.subarray(0, size).sort()
}

/** The same by ranking everything. */
function lowestOf(score: Float64Array, rank: Int32Array, last: number): number {
  let lowest = Infinity
  for (let area = 0; area < score.length; area++) {
    const place = rank[area] ?? 0
    if (place > 0 && place <= last) lowest = Math.min(lowest, score[area] ?? Infinity)
  }
  return lowest
}
