import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaState, type AreaState } from '#lib/view/area-state.ts'
import { rankOf } from './area-test.ts'

/** An area in a table. Ranks are in the order of the method's tests; missing numbers are NaN. */
export type AreaRow = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly region: string
  readonly regionCode: string
  readonly people: number
  readonly ranks: readonly number[]
  readonly listedNow: boolean
  /** A test has no rank for it: it cannot be listed. */
  readonly notEnoughData: boolean
  readonly state: AreaState
}

/** The area at a position: its ranks under the current method, and its place on both lists. */
export function areaRow({ snapshot, baselineScores, scores }: ScoredScenario, area: number): AreaRow {
  const { areas, methodology } = snapshot
  const { cuts } = methodology.classification
  const listedNow = baselineScores.listed[area] === 1
  return {
    code: areas.codes[area] ?? '',
    name: areas.names[area] ?? '',
    district: areas.districtNames[area] ?? '',
    region: areas.regionNames[area] ?? '',
    regionCode: areas.regionCodes[area] ?? '',
    people: areas.population[area] ?? NaN,
    ranks: baselineScores.indices
      .filter(({ code }) => cuts.some(({ index }) => index === code))
      .map(({ rank }) => rankOf(rank[area])),
    listedNow,
    notEnoughData: baselineScores.notEnoughData[area] === 1,
    state: areaState(listedNow, scores.listed[area] === 1),
  }
}
