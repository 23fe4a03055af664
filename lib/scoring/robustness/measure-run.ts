import type { Ranks } from './place.ts'

/** What a run did to one index. */
export type IndexMeasure = {
  /** The mean of |rank − baseline rank| over the areas that have both; 0 when none has. */
  meanShift: number
  /** Areas that are inside its cut both before and after; 0 without a cut. */
  stayInside: number
}

/**
 * Compares the ranks of a run with those before, in one pass.
 *
 * `lastBefore`, `last`: the last ranks inside the cut; `last` is null for an index without a cut. Areas outside it are
 * taken from `inside`. Writes into `measure`.
 */
export function measureIndex(
  before: Int32Array,
  lastBefore: number,
  after: Ranks,
  last: number | null,
  inside: Uint8Array,
  measure: IndexMeasure,
): void {
  let sum = 0
  let both = 0
  let stay = 0
  const end = last ?? 0
  for (let area = 0; area < before.length; area++) {
    const was = before[area] ?? 0
    const is = after[area] ?? 0
    const counted = Number(was > 0) & Number(is > 0)
    sum += counted * Math.abs(is - was)
    both += counted
    stay += counted & Number(was <= lastBefore) & Number(is <= end)
  }
  measure.meanShift = both === 0 ? 0 : sum / both
  measure.stayInside = last === null ? 0 : stay
  if (last !== null) markInside(after, last, inside)
}

function markInside(ranks: Ranks, last: number, inside: Uint8Array): void {
  for (let area = 0; area < ranks.length; area++) {
    const rank = ranks[area] ?? 0
    inside[area] = (inside[area] ?? 0) & Number(rank > 0) & Number(rank <= last)
  }
}
