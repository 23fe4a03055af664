import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { IndexScores } from '#lib/scoring/score-index.ts'
import type { Scores } from '#lib/scoring/score.ts'
import { rankOf } from '#lib/view/areas/area-test.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'

/** How many areas meet which of two tests. `neither`: of those with both ranks. */
export type TestCounts = {
  readonly both: number
  readonly downOnly: number
  readonly acrossOnly: number
  readonly neither: number
  /** Areas without a rank on one of them: not enough data. */
  readonly unranked: number
}

/** One of the two axes: most need at its beginning. */
export type TwoTestsAxis = {
  readonly words: IndexWords
  readonly ranked: number
  readonly lastInside: number
}

/** All areas by both tests, under the changes. */
export type TwoTests = {
  readonly across: TwoTestsAxis
  readonly down: TwoTestsAxis
  readonly now: TestCounts
  readonly yours: TestCounts
  /** The marked area's ranks under the changes; null when none is marked or it has not both. */
  readonly marked: { readonly name: string; readonly across: number; readonly down: number } | null
}

type Pair = { readonly down: IndexScores; readonly across: IndexScores }

/** The two indices with a cut, the first one down and the second one across, as on the home page; null unless there are two. */
export function pairOf({ snapshot: { methodology } }: ScoredScenario, scores: Scores): Pair | null {
  const [down, across, ...others] = methodology.classification.cuts.flatMap(
    ({ index }) => scores.indices.find(({ code }) => code === index) ?? [],
  )
  return down && across && others.length === 0 ? { down, across } : null
}

/** How the two tests fall together; null when the method has not exactly two. `marked`: position of an area, or null. */
export function twoTests(scored: ScoredScenario, marked: number | null): TwoTests | null {
  const now = pairOf(scored, scored.baselineScores)
  const yours = pairOf(scored, scored.scores)
  if (now === null || yours === null) return null
  const { areas } = scored.snapshot
  const place =
    marked === null
      ? null
      : {
          name: areas.names[marked] ?? '',
          across: rankOf(yours.across.rank[marked]),
          down: rankOf(yours.down.rank[marked]),
        }
  return {
    across: axisOf(scored, yours.across),
    down: axisOf(scored, yours.down),
    now: countsOf(now, areas.count),
    yours: countsOf(yours, areas.count),
    marked: place === null || Number.isNaN(place.across + place.down) ? null : place,
  }
}

function axisOf({ snapshot: { methodology } }: ScoredScenario, scored: IndexScores): TwoTestsAxis {
  const index = methodology.indices.find(({ code }) => code === scored.code)
  if (index === undefined) throw new RangeError(`no index ${scored.code}`)
  return { words: indexWords(index), ranked: scored.ranked, lastInside: scored.lastRankInside }
}

function countsOf({ down, across }: Pair, areas: number): TestCounts {
  const counts = { both: 0, downOnly: 0, acrossOnly: 0, neither: 0, unranked: 0 }
  for (let area = 0; area < areas; area++) {
    const [y, x] = [down.rank[area] ?? 0, across.rank[area] ?? 0]
    if (x === 0 || y === 0) counts.unranked++
    else if (y <= down.lastRankInside) counts[x <= across.lastRankInside ? 'both' : 'downOnly']++
    else counts[x <= across.lastRankInside ? 'acrossOnly' : 'neither']++
  }
  return counts
}
