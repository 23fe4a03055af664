import type { Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { indexRunner } from '#lib/scoring/robustness/index-runner.ts'
import { ranksFor, type IndexRunner, type Ranks } from '#lib/scoring/robustness/place.ts'
import { withIndex } from '#lib/scoring/robustness/variations.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import type { MethodDesign } from './method-design.ts'

/** The ranks of every area on one index at a point, and how many areas have one. Read them before asking again. */
export type IndexRanker = (
  point: Float64Array,
  drawn: Float64Array,
) => { readonly ranks: Ranks; readonly ranked: number }

/** Which of so many ways a factor takes, all equally likely. */
export const wayAt = (point: Float64Array, factor: number, ways: number): number =>
  Math.floor((point[factor] ?? 0) * ways)

type Kept = { readonly own: Float64Array; readonly ranks: Ranks; ranked: number; made: boolean }

/**
 * Ranks the areas on one index at points of a design.
 *
 * A design goes back to the same point again and again with one group changed, mostly one of other indices. So the last
 * two answers are kept, by the factors that the index itself depends on: about half of all rankings need not be made.
 */
export function indexRanker(
  snapshot: Snapshot,
  methodology: Methodology,
  index: Index,
  { groups, weights, settings }: MethodDesign,
  memo: Memo,
): IndexRanker {
  const own = settings.filter((setting) => setting.index === index.code)
  const factors = groups.flatMap((group) =>
    group.index === index.code && group.kind !== 'cuts' ? group.factors : [],
  )
  const runners = new Map<string, IndexRunner>()
  const runnerAt = (point: Float64Array): IndexRunner => {
    const ways = own.map(({ factor, ways: all }) => wayAt(point, factor, all.length))
    const known = runners.get(ways.join())
    if (known !== undefined) return known
    const variant = own.reduce((made, setting, at) => setting.ways[ways[at] ?? 0]?.(made) ?? made, index)
    const runner = indexRunner(snapshot, withIndex(methodology, variant), variant, weights, memo)
    runners.set(ways.join(), runner)
    return runner
  }
  const { count } = snapshot.areas
  const room = (): Kept => ({
    made: false,
    own: new Float64Array(factors.length),
    ranks: ranksFor(count, count),
    ranked: 0,
  })
  let latest = room()
  let before = room()
  return (point, drawn) => {
    if (isAt(latest, factors, point)) return latest
    const next = before
    before = latest
    latest = next
    if (isAt(latest, factors, point)) return latest
    latest.made = true
    latest.ranked = runnerAt(point)(drawn, latest.ranks)
    factors.forEach((factor, at) => (latest.own[at] = point[factor] ?? NaN))
    return latest
  }
}

function isAt({ made, own }: Kept, factors: readonly number[], point: Float64Array): boolean {
  if (!made) return false
  for (let at = 0; at < factors.length; at++) if (own[at] !== point[factors[at] ?? 0]) return false
  return true
}
