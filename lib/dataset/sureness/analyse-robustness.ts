import { ServiceError } from '#lib/errors/service-error.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { RobustnessPlan } from '#lib/scoring/robustness/plan.ts'
import { bytesOfRun } from '#lib/scoring/robustness/ranks-of-runs.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'
import { analyses, workersAnalyse } from './analyses.ts'
import type { Asker } from './create-analyses.ts'
import { onThreads, subjectOfScored } from './on-threads.ts'
import { byWorkers } from './queue/by-workers.ts'
import { robustnessWork, type KeptRobustness } from './robustness-work.ts'

/** So many bytes the ranks of all runs may take while an analysis runs. */
const room = 160 * 2 ** 20

/** Most runs of one analysis, however few areas there are. */
export const mostRuns = 5000

/** How often a dataset may be rerun in one analysis: 5,000 times, less where very many areas take the memory. */
export const runsAllowed = ({ snapshot }: ScoredScenario): number =>
  Math.min(mostRuns, Math.floor(room / bytesOfRun(snapshot.areas.count, snapshot.methodology.indices.length)))

const keyOf = (scored: ScoredScenario, plan: RobustnessPlan): string =>
  `robustness ${subjectOfScored(scored).key} ${JSON.stringify(plan)}`

/** The result of a plan when it was worked out before; null when it was not (or not lately). Takes no time. */
export const knownRobustness = (scored: ScoredScenario, plan: RobustnessPlan): Robustness | null =>
  // A cast, because only `analyseRobustness` keeps something under such a key.
  analyses().known(keyOf(scored, plan)) as KeptRobustness | null

/**
 * How sure the list of a scenario is: `plan.runs` reruns on the threads of this process, or by workers where the setting
 * REWEIGH_ANALYSES says so; shared with whoever asks for the same, and remembered. The same plan gives the same bytes
 * whoever does it.
 *
 * Throws ServiceError `Invalid` for more runs than there is room for, `TooMany` or `Unavailable` when too many analyses
 * run or a thread broke; and the reason of `asker.signal` when that aborts.
 */
export async function analyseRobustness(
  scored: ScoredScenario,
  plan: RobustnessPlan,
  asker: Asker,
): Promise<Robustness> {
  const most = runsAllowed(scored)
  if (plan.runs > most) {
    const message = `With so many areas no more than ${most} reruns can be done at once.`
    throw new ServiceError({
      kind: 'Invalid',
      message,
      issues: [{ path: 'runs', message: `must be ${most} or fewer` }],
    })
  }
  const own = onThreads(robustnessWork(scored, plan))
  const work = workersAnalyse() ? byWorkers(scored, { kind: 'robustness', plan }, own) : own
  return analyses().ask(keyOf(scored, plan), asker, work)
}
