import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import type { RobustnessPlan } from '#lib/scoring/robustness/plan.ts'
import { bytesOfRun } from '#lib/scoring/robustness/ranks-of-runs.ts'
import { summarise, type Robustness } from '#lib/scoring/robustness/summarise.ts'
import type { Memorable } from '#lib/scoring/memo.ts'
import { analyses } from './analyses.ts'
import type { Asker, Work } from './create-analyses.ts'
import { onThreads, subjectOfScored } from './on-threads.ts'
import { runInParts, stretches } from './run-in-parts.ts'
import { createSpareRanks } from './spare-ranks.ts'

/** So many bytes the ranks of all runs may take while an analysis runs. */
const room = 160 * 2 ** 20

/** Most runs of one analysis, however few areas there are. */
export const mostRuns = 5000

/** Areas times runs of one task: some 50 milliseconds. */
const work = 400_000

/** So many bytes are kept for the next analysis. */
const spare = createSpareRanks(48 * 2 ** 20)

/** How often a dataset may be rerun in one analysis: 5,000 times, less where very many areas take the memory. */
export const runsAllowed = ({ snapshot }: ScoredScenario): number =>
  Math.min(mostRuns, Math.floor(room / bytesOfRun(snapshot.areas.count, snapshot.methodology.indices.length)))

/** A result that was kept. */
type Kept = Robustness & Memorable

const keyOf = (scored: ScoredScenario, plan: RobustnessPlan): string =>
  `robustness ${subjectOfScored(scored).key} ${JSON.stringify(plan)}`

/** The result of a plan when it was worked out before; null when it was not (or not lately). Takes no time. */
export const knownRobustness = (scored: ScoredScenario, plan: RobustnessPlan): Robustness | null =>
  // A cast, because only `analyseRobustness` keeps something under such a key.
  analyses().known(keyOf(scored, plan)) as Kept | null

/**
 * How sure the list of a scenario is: `plan.runs` reruns on the threads of this process, shared with whoever asks for the
 * same, and remembered. The same plan gives the same bytes on any number of threads.
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
  return analyses().ask(keyOf(scored, plan), asker, onThreads(robustnessWork(scored, plan)))
}

/** The reruns of a plan, spread over the threads of a pool. */
export const robustnessWork =
  (scored: ScoredScenario, plan: RobustnessPlan) =>
  (pool: ThreadPool): Work<Kept> =>
  async (signal, onProgress) => {
    const subject = subjectOfScored(scored)
    const { count } = scored.snapshot.areas
    const ranks = spare.take(count, subject.methodology.indices.length, plan.runs)
    const atOnce = pool.size
    const runs = stretches(plan.runs, Math.max(1, Math.round(work / count)), atOnce)
    const done = await runInParts(runs, atOnce, { signal, onProgress }, (part) =>
      pool.run('runs', { subject, plan, ranks, ...part }),
    )
    const areas = stretches(count, Math.ceil(count / atOnce), atOnce)
    const intervals = await runInParts(areas, atOnce, { signal, onProgress: () => undefined }, (part) =>
      pool.run('intervals', { ranks, ...part }),
    )
    spare.giveBack(ranks)
    const [first] = done
    if (first === undefined) throw new RangeError('there are no runs')
    const found = summarise(
      first.about,
      done.map(({ chunk }) => chunk),
      intervals,
    )
    return { ...found, byteLength: count * (8 + 12 * found.indices.length) }
  }
