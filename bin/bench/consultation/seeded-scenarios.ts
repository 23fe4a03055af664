import { scenarioHash } from '#lib/dataset/scenario-hash.ts'
import { canonicalScenario } from '#lib/scenario/canonical-scenario.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { randomChanges, randomMethods } from '#bin/bench/random-methodology.ts'

export type SeededScenario = { readonly scenario: Scenario; readonly hash: string }

/** So many different canonical scenarios: nine in ten change weights and cuts only, the others the methods too. */
export function seededScenarios(snapshot: Snapshot, wanted: number): SeededScenario[] {
  const random = seededRandom(2026, 1)
  const made = new Map<string, Scenario>()
  while (made.size < wanted) {
    const changed =
      random() < 0.9 ? randomChanges(snapshot.methodology, random) : randomMethods(snapshot, random)
    const scenario = canonicalScenario(snapshot.methodology, changed)
    made.set(scenarioHash(scenario), scenario)
  }
  return [...made].map(([hash, scenario]) => ({ hash, scenario }))
}
