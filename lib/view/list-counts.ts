import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { totalPopulation } from './total-population.ts'

/** How many areas are where. */
export type ListCounts = {
  readonly areas: number
  readonly now: number
  readonly yours: number
  readonly entering: number
  readonly leaving: number
  readonly staying: number
  readonly notEnoughData: number
}

/** People who live in listed areas. */
export type ListedPeople = { readonly now: number; readonly yours: number }

/** How many areas a scenario lists, and how many enter, leave and stay against the current method. */
export function listCounts({ snapshot, comparison }: ScoredScenario): ListCounts {
  return {
    areas: snapshot.areas.count,
    now: comparison.baseline,
    yours: comparison.scenario,
    entering: comparison.entering.length,
    leaving: comparison.leaving.length,
    staying: comparison.staying.length,
    notEnoughData: comparison.notEnoughData,
  }
}

/** How many people live in areas on the list, now and under the scenario; null where the dataset does not say. */
export function listedPeople({ snapshot: { areas }, comparison }: ScoredScenario): ListedPeople | null {
  const { entering, leaving, staying } = comparison
  const now = totalPopulation(areas.population, staying, leaving)
  const yours = totalPopulation(areas.population, staying, entering)
  return now === null || yours === null ? null : { now, yours }
}
