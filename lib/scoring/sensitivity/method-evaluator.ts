import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import { createMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { drawnWeight } from '#lib/scoring/robustness/draw-weights.ts'
import { measureIndex, type IndexMeasure } from '#lib/scoring/robustness/measure-run.ts'
import type { Drawing } from '#lib/scoring/robustness/options.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import type { Evaluate } from './evaluate.ts'
import { indexRanker, wayAt } from './index-ranker.ts'
import type { MethodDesign } from './method-design.ts'

/**
 * What an evaluation of a method gives, in this order: the mean shift in ranks (places, the mean over its indices), and
 * how much the list is the same: areas on both lists as a share of those on either, 0 to 1.
 */
export const methodResults = ['rank_shift', 'list_overlap'] as const

export type MethodResult = (typeof methodResults)[number]

/**
 * The function that a sensitivity analysis of a methodology evaluates: it takes one number from 0 to below 1 for every
 * weight and setting that may vary, reruns the classification and compares it with the methodology itself.
 *
 * An evaluation in which an index ranks no area at all throws Error: it has no answer.
 *
 * Source: Saisana, Saltelli & Tarantola (2005), JRSS A 168, 307–323: average shift in ranking as the output whose
 * variance is divided among the choices.
 */
export function methodEvaluator(
  snapshot: Snapshot,
  methodology: Methodology,
  design: MethodDesign,
  drawing: Drawing,
  memo: Memo = createMemo(),
): Evaluate {
  const baseline = score(snapshot, methodology, memo)
  const drawn = new Float64Array(design.ofWeight.length)
  const indices = methodology.indices.map((index, at) => ({
    name: index.short_name,
    rank: indexRanker(snapshot, methodology, index, design, memo),
    shareOf: cutOf(methodology, index.code, design),
    before: baseline.indices[at],
  }))
  const inside = new Uint8Array(snapshot.areas.count)
  const measure: IndexMeasure = { meanShift: 0, stayInside: 0 }
  return (point) => {
    drawAll(design, drawing, point, drawn)
    inside.fill(1)
    let shift = 0
    for (const { name, rank, shareOf, before } of indices) {
      if (before === undefined) continue
      const { ranks, ranked } = rank(point, drawn)
      if (ranked === 0) throw new Error(`no area has a score on ${name}`)
      const share = shareOf(point)
      const last = share === undefined ? null : lastRankInside(share, ranked)
      measureIndex(before.rank, before.lastRankInside, ranks, last, inside, measure)
      shift += measure.meanShift
    }
    return [shift / indices.length, overlap(baseline.listed, inside)]
  }
}

/** The weights of a point: those that vary as it says, the others as they are. */
function drawAll(
  { weights, ofWeight }: MethodDesign,
  drawing: Drawing,
  point: Float64Array,
  drawn: Float64Array,
) {
  const same: Drawing = { kind: 'nudged', range: 0 }
  for (const group of weights) {
    group.weights.forEach((weight, at) => {
      const factor = ofWeight[group.start + at] ?? -1
      drawn[group.start + at] =
        factor < 0 ? drawnWeight(same, weight, 0) : drawnWeight(drawing, weight, point[factor] ?? 0)
    })
  }
}

/** The cut of an index at a point; undefined = it has none. */
function cutOf({ classification }: Methodology, code: string, { cuts }: MethodDesign) {
  const own = classification.cuts.find(({ index }) => index === code)?.worst_share
  const varied = cuts.find(({ index }) => index === code)
  return (point: Float64Array) =>
    varied === undefined ? own : varied.shares[wayAt(point, varied.factor, varied.shares.length)]
}

function overlap(before: Uint8Array, after: Uint8Array): number {
  let both = 0
  let either = 0
  for (let area = 0; area < before.length; area++) {
    const was = before[area] ?? 0
    const is = after[area] ?? 0
    both += was & is
    either += was | is
  }
  return either === 0 ? 1 : both / either
}
