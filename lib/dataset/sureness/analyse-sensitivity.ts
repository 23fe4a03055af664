import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { MethodSensitivity } from '#lib/scoring/sensitivity/method-sensitivity.ts'
import type { SensitivityPlan } from '#lib/scoring/sensitivity/plan.ts'
import { analyses, workersAnalyse } from './analyses.ts'
import type { Asker } from './create-analyses.ts'
import { onThreads, subjectOfScored } from './on-threads.ts'
import { byWorkers } from './queue/by-workers.ts'
import { sensitivityWork, type KeptSensitivity } from './sensitivity-work.ts'

const keyOf = (scored: ScoredScenario, plan: SensitivityPlan): string =>
  `sensitivity ${subjectOfScored(scored).key} ${JSON.stringify(plan)}`

/** The result of a plan when it was worked out before; null when it was not (or not lately). */
export const knownSensitivity = (scored: ScoredScenario, plan: SensitivityPlan): MethodSensitivity | null =>
  // A cast, because only `analyseSensitivity` keeps something under such a key.
  analyses().known(keyOf(scored, plan)) as KeptSensitivity | null

/**
 * Which choices of a method matter for its ranks and its list, on the threads of this process, or by workers where the
 * setting REWEIGH_ANALYSES says so.
 *
 * Throws ServiceError `Unscorable` when nothing varies or any evaluation failed (with its number and the reason), and as
 * `analyseRobustness` does.
 */
export function analyseSensitivity(
  scored: ScoredScenario,
  plan: SensitivityPlan,
  asker: Asker,
): Promise<MethodSensitivity> {
  const own = onThreads(sensitivityWork(scored, plan))
  const work = workersAnalyse() ? byWorkers(scored, { kind: 'sensitivity', plan }, own) : own
  return analyses().ask(keyOf(scored, plan), asker, work)
}
