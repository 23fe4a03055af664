import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import type { Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { IndexScores } from '#lib/scoring/score-index.ts'
import type { Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { areaState, type AreaState } from './area-state.ts'
import { knownNumber } from './changed-areas.ts'
import { scoreLinks, type ScoreAnswer } from './score-answer.ts'

/** One domain of an index as it concerns one area. Null = not enough data, or not a sum (`contribution`). */
export type AreaDomain = {
  readonly code: string
  readonly name: string
  /** The weight's share of the index, 0 to 1. */
  readonly share: number
  readonly score: number | null
  readonly rank: number | null
  /** Areas that have a score. */
  readonly ranked: number
  /** Points of the index score that come from this domain. */
  readonly contribution: number | null
}

/** One index as it concerns one area. The last four are null for an index without a cut. */
export type AreaIndex = {
  readonly code: string
  readonly name: string
  readonly score: number | null
  readonly rank: number | null
  readonly ranked: number
  readonly domains: readonly AreaDomain[]
  readonly worst_share: number | null
  readonly last_rank_inside: number | null
  /** Places from the cut: 0 = the last place inside, positive = further inside, negative = outside. */
  readonly distance: number | null
  readonly meets: boolean | null
}

/** Why an area is on a list or not. */
export type AreaResult = {
  readonly listed: boolean
  readonly not_enough_data: boolean
  readonly indices: readonly AreaIndex[]
}

/** The answer of the HTTP interface about one area (docs/api.md). */
export type AreaAnswer = {
  readonly dataset: ScoreAnswer['dataset']
  readonly engine: string
  readonly scenario: Scenario
  readonly scenario_hash: string
  readonly area: {
    readonly code: string
    readonly name: string
    readonly district_code: string
    readonly district_name: string
    readonly region_code: string
    readonly region_name: string
    readonly population: number | null
  }
  readonly state: AreaState
  readonly results: { readonly baseline: AreaResult; readonly scenario: AreaResult }
  readonly links: ScoreAnswer['links']
}

/**
 * Why the area at position `area` is on the list or not, under the current method and under the scenario.
 *
 * `memo`: the one kept beside the snapshot. Example: an area with rank 794 where 743 is the last rank inside has
 * `distance` −51 and does not meet that cut.
 */
export function areaAnswer(scored: ScoredScenario, area: number, memo: Memo): AreaAnswer {
  const { snapshot, settled, hash, baselineScores, scores } = scored
  const { name, version, digest } = snapshot.dataset
  const { areas } = snapshot
  return {
    dataset: { id: name, version, digest },
    engine: engineVersion,
    scenario: settled.canonical,
    scenario_hash: hash,
    area: {
      code: areas.codes[area] ?? '',
      name: areas.names[area] ?? '',
      district_code: areas.districtCodes[area] ?? '',
      district_name: areas.districtNames[area] ?? '',
      region_code: areas.regionCodes[area] ?? '',
      region_name: areas.regionNames[area] ?? '',
      population: knownNumber(areas.population[area]),
    },
    state: areaState(baselineScores.listed[area] === 1, scores.listed[area] === 1),
    results: {
      baseline: areaResult(snapshot, snapshot.methodology, baselineScores, area, memo),
      scenario: areaResult(snapshot, settled.methodology, scores, area, memo),
    },
    links: scoreLinks(scored),
  }
}

function areaResult(
  snapshot: Snapshot,
  methodology: Methodology,
  scores: Scores,
  area: number,
  memo: Memo,
): AreaResult {
  return {
    listed: scores.listed[area] === 1,
    not_enough_data: scores.notEnoughData[area] === 1,
    indices: methodology.indices.flatMap((index, at) => {
      const scored = scores.indices[at]
      if (scored === undefined) return []
      const domains = explainIndex(snapshot, index, methodology.ties, memo).map((domain) => ({
        code: domain.code,
        name: domain.name,
        share: domain.share,
        score: knownNumber(domain.score[area]),
        rank: placeOf(domain.rank, area),
        ranked: domain.ranked,
        contribution: knownNumber(domain.points?.[area]),
      }))
      return [{ ...standing(index, scored, area), domains, ...test(methodology, scored, area) }]
    }),
  }
}

/** A rank as JSON says it: 0 stands for none. */
const placeOf = (rank: Int32Array, area: number): number | null => {
  const place = rank[area] ?? 0
  return place === 0 ? null : place
}

const standing = ({ code, name }: Index, { score, rank, ranked }: IndexScores, area: number) => ({
  code,
  name,
  score: knownNumber(score[area]),
  rank: placeOf(rank, area),
  ranked,
})

function test(
  methodology: Methodology,
  { code, rank, lastRankInside }: IndexScores,
  area: number,
): Pick<AreaIndex, 'worst_share' | 'last_rank_inside' | 'distance' | 'meets'> {
  const cut = methodology.classification.cuts.find(({ index }) => index === code)
  if (cut === undefined) return { worst_share: null, last_rank_inside: null, distance: null, meets: null }
  const place = placeOf(rank, area)
  return {
    worst_share: cut.worst_share,
    last_rank_inside: lastRankInside,
    distance: place === null ? null : lastRankInside - place,
    meets: place !== null && place <= lastRankInside,
  }
}
