import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Scores } from '#lib/scoring/score.ts'

/** Place (1 = most need) and score on one index; null = not enough data. */
export type Standing = { readonly rank: number | null; readonly score: number | null }

/** Index code → standing. */
export type Standings = Readonly<Record<string, Standing>>

/** An area that enters or leaves the list, before and after. */
export type ChangedArea = {
  readonly code: string
  readonly name: string
  readonly district_name: string
  readonly region_name: string
  /** People; null = not known. */
  readonly population: number | null
  readonly baseline: Standings
  readonly scenario: Standings
}

/** A number as JSON can hold it: one that is not known is null, and minus zero (of a reversed indicator) is zero. */
export const knownNumber = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value + 0

/** An area's standing on every index of a run. `area`: its position. */
export function standingsOf({ indices }: Scores, area: number): Standings {
  return Object.fromEntries(
    indices.map(({ code, rank, score }) => {
      const place = rank[area] ?? 0
      return [
        code,
        place === 0 ? { rank: null, score: null } : { rank: place, score: knownNumber(score[area]) },
      ]
    }),
  )
}

/** Areas at `positions` with their standings before and after, ordered by code. */
export function changedAreas(
  {
    snapshot: { areas },
    baselineScores,
    scores,
  }: Pick<ScoredScenario, 'snapshot' | 'baselineScores' | 'scores'>,
  positions: readonly number[],
): ChangedArea[] {
  return byCode(areas.codes, positions).map((area) => ({
    code: areas.codes[area] ?? '',
    name: areas.names[area] ?? '',
    district_name: areas.districtNames[area] ?? '',
    region_name: areas.regionNames[area] ?? '',
    population: knownNumber(areas.population[area]),
    baseline: standingsOf(baselineScores, area),
    scenario: standingsOf(scores, area),
  }))
}

/** Positions in the order of their codes: as texts, so that every machine has the same order. */
export function byCode(codes: readonly string[], positions: readonly number[]): number[] {
  const places = placesByCode(codes)
  return [...positions].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
}

const known = new WeakMap<readonly string[], Uint32Array>()

/** The place of every area in the order of codes, worked out once: comparing texts is slow. */
function placesByCode(codes: readonly string[]): Uint32Array {
  const kept = known.get(codes)
  if (kept !== undefined) return kept
  const order = codes.map((code, area) => ({ code, area })).sort((a, b) => (a.code < b.code ? -1 : 1))
  const places = new Uint32Array(codes.length)
  order.forEach(({ area }, place) => {
    places[area] = place
  })
  known.set(codes, places)
  return places
}
