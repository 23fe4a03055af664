import { readRobustnessPlan } from '#lib/api/sureness-request.ts'
import { knownRobustness } from '#lib/dataset/sureness/analyse-robustness.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'

/** The usual reruns of a scenario where somebody has asked for them before; null where not. Takes no time. */
export function knownSureness(scored: ScoredScenario): Robustness | null {
  const plan = readRobustnessPlan(
    [],
    scored.snapshot.methodology.indices.map(({ code }) => code),
  )
  return plan.ok ? knownRobustness(scored, plan.value) : null
}
