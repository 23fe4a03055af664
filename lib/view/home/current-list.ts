import { compare } from '#lib/scoring/compare.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { regionCounts } from '#lib/view/region-counts.ts'
import { restsOnIllustration } from '#lib/view/rests-on-illustration.ts'
import { totalPopulation } from '#lib/view/total-population.ts'

/** One test of the method: its index, the worst share that meets it, and how many areas meet only this one. */
export type TestCount = {
  readonly words: IndexWords
  readonly worstShare: number
  readonly metOnly: number
}

/** One region. `people`: those who live in its listed areas; null = not known. */
export type RegionOfList = {
  readonly code: string
  readonly name: string
  readonly areas: number
  readonly listed: number
  readonly people: number | null
}

/** The list of the current method, counted. */
export type CurrentList = {
  readonly noun: AreaNoun
  readonly areas: number
  readonly listed: number
  /** People who live in listed areas; null = not known. */
  readonly people: number | null
  /** Areas that have a rank on every test. */
  readonly ranked: number
  readonly notEnoughData: number
  /** Areas that meet no test, of those with a rank on every test. */
  readonly metNone: number
  readonly tests: readonly TestCount[]
  /** Some of it rests on made-up values. */
  readonly illustrative: boolean
  readonly regions: readonly RegionOfList[]
}

/**
 * Counts the list of the current method: in all, by test and by region.
 *
 * `scores`: our run of the methodology of the snapshot.
 */
export function currentList(snapshot: Snapshot, scores: Scores): CurrentList {
  const { areas, methodology } = snapshot
  const comparison = compare(scores, scores)
  const regions = regionCounts(areas, comparison).map(({ code, name, areas: all, scenario: listed }) => {
    const inside = comparison.staying.filter((area) => areas.regionCodes[area] === code)
    return { code, name, areas: all, listed, people: totalPopulation(areas.population, inside) }
  })
  const tests = methodology.classification.cuts.flatMap(({ index: code, worst_share: worstShare }) => {
    const index = methodology.indices.find((candidate) => candidate.code === code)
    const scored = scores.indices.find((candidate) => candidate.code === code)
    return index && scored ? [{ words: indexWords(index), worstShare, scored }] : []
  })
  const metOnly = tests.map(() => 0)
  let metNone = 0
  for (let area = 0; area < areas.count; area++) {
    if (scores.notEnoughData[area] === 1) continue
    const met = tests.flatMap(({ scored }, test) =>
      (scored.rank[area] ?? 0) <= scored.lastRankInside ? [test] : [],
    )
    if (met.length === 0) metNone++
    const [only] = met
    if (only !== undefined && met.length === 1) metOnly[only] = (metOnly[only] ?? 0) + 1
  }
  return {
    noun: areaNoun(snapshot),
    areas: areas.count,
    listed: comparison.scenario,
    people: totalPopulation(areas.population, comparison.staying),
    ranked: areas.count - comparison.notEnoughData,
    notEnoughData: comparison.notEnoughData,
    metNone,
    tests: tests.map(({ words, worstShare }, test) => ({ words, worstShare, metOnly: metOnly[test] ?? 0 })),
    illustrative: restsOnIllustration(snapshot.indicators, methodology),
    regions,
  }
}
