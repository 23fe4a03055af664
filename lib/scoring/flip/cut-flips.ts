import { lastRankInside } from '#lib/scoring/last-rank-inside.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Scores } from '#lib/scoring/score.ts'

/** The smallest change of one cut that puts an area on the list or takes it off. */
export type CutFlip = {
  readonly index: string
  /** The share now, above 0, up to 0.5. */
  readonly present: number
  /** The nearest share in thousandths at which the area enters or leaves, all else as it is; null = none does. */
  readonly nearest: number | null
  /** The last rank inside now and there. */
  readonly lastInside: readonly [now: number, there: number | null]
}

/** The widest cut there may be, in thousandths. */
const widest = 500

/**
 * For every cut of a methodology, the nearest share, in steps of a tenth of a percent, at which an area enters or
 * leaves the list. Ranks do not depend on cuts, so this is exact without scoring anything.
 *
 * `area`: its position. A listed area leaves where its test narrows past it; one that misses a single test enters where
 * that test widens to it. Null where another test keeps it off the list, or it has no rank.
 *
 * Example: rank 794 of 7,433 with a cut of 0.1 enters at 0.107, where 795 is the last rank inside.
 */
export function cutFlips({ classification }: Methodology, scores: Scores, area: number): CutFlip[] {
  const tests = classification.cuts.flatMap(({ index: code, worst_share: present }) => {
    const own = scores.indices.find((candidate) => candidate.code === code)
    if (own === undefined) return []
    const rank = own.rank[area] ?? 0
    return [{ code, present, own, rank, met: rank > 0 && rank <= own.lastRankInside }]
  })
  return tests.map(({ code, present, own, rank, met }, at) => {
    const inOthers = tests.every((test, other) => other === at || test.met)
    const thousandths =
      rank === 0 || !inOthers ? null : met ? lastWithout(rank, own.ranked) : firstWith(rank, own.ranked)
    const nearest = thousandths === null ? null : thousandths / 1000
    const there = nearest === null ? null : lastRankInside(nearest, own.ranked)
    return { index: code, present, nearest, lastInside: [own.lastRankInside, there] }
  })
}

function firstWith(rank: number, ranked: number): number | null {
  let share = Math.max(1, Math.floor((1000 * rank) / ranked) - 1)
  while (share <= widest && lastRankInside(share / 1000, ranked) < rank) share++
  return share <= widest ? share : null
}

function lastWithout(rank: number, ranked: number): number | null {
  let share = Math.min(widest, Math.ceil((1000 * rank) / ranked) + 1)
  while (share > 0 && lastRankInside(share / 1000, ranked) >= rank) share--
  return share > 0 ? share : null
}
