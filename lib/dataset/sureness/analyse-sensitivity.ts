import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import { evaluationsOf } from '#lib/scoring/sensitivity/design.ts'
import { methodResults } from '#lib/scoring/sensitivity/method-evaluator.ts'
import type { MethodSensitivity } from '#lib/scoring/sensitivity/method-sensitivity.ts'
import { planDesign, type SensitivityPlan } from '#lib/scoring/sensitivity/plan.ts'
import type { Memorable } from '#lib/scoring/memo.ts'
import { analyses } from './analyses.ts'
import type { Asker, Work } from './create-analyses.ts'
import { onThreads, subjectOfScored } from './on-threads.ts'
import { runInParts, stretches } from './run-in-parts.ts'

type Kept = MethodSensitivity & Memorable

/** Evaluations of one task: some 50 milliseconds for 7,433 areas. */
const together = 400_000

const keyOf = (scored: ScoredScenario, plan: SensitivityPlan): string =>
  `sensitivity ${subjectOfScored(scored).key} ${JSON.stringify(plan)}`

/** The result of a plan when it was worked out before; null when it was not (or not lately). */
export const knownSensitivity = (scored: ScoredScenario, plan: SensitivityPlan): MethodSensitivity | null =>
  // A cast, because only `analyseSensitivity` keeps something under such a key.
  analyses().known(keyOf(scored, plan)) as Kept | null

/**
 * Which choices of a method matter for its ranks and its list, on the threads of this process.
 *
 * Throws ServiceError `Unscorable` when nothing varies or any evaluation failed (with its number and the reason), and as
 * `analyseRobustness` does.
 */
export const analyseSensitivity = (
  scored: ScoredScenario,
  plan: SensitivityPlan,
  asker: Asker,
): Promise<MethodSensitivity> =>
  analyses().ask(keyOf(scored, plan), asker, onThreads(sensitivityWork(scored, plan)))

/** The evaluations of a plan, spread over the threads of a pool. */
export const sensitivityWork =
  (scored: ScoredScenario, plan: SensitivityPlan) =>
  (pool: ThreadPool): Work<Kept> =>
  async (signal, onProgress) => {
    const subject = subjectOfScored(scored)
    const { indicators, areas } = scored.snapshot
    const { design, method } = planDesign(
      subject.methodology,
      plan,
      (each) => checkMethodology(each, indicators).length === 0,
    )
    if (method.groups.length === 0) throw refused('Nothing varies: choose weights or settings that may.')
    const evaluations = evaluationsOf(design)
    const parts = await runInParts(
      stretches(evaluations, Math.max(1, Math.round(together / areas.count)), pool.size),
      pool.size,
      { signal, onProgress },
      (part) => pool.run('evaluations', { subject, plan, ...part }),
    )
    const found = await pool.run('effects', { design, parts, results: methodResults.length })
    const results = found.map((one, at) => {
      if (!one.ok)
        throw refused(
          `Evaluation ${one.evaluation + 1} failed: ${one.reason}. Nothing is shown of the others.`,
        )
      const { mean, variance, groups: effects } = one.effects
      return { result: methodResults[at] ?? 'rank_shift', mean, variance, effects }
    })
    return {
      seed: plan.seed,
      evaluations,
      groups: method.groups.map(({ index, kind }) => ({ index, kind })),
      results,
      leftOut: method.leftOut,
      byteLength: 4096,
    }
  }

const refused = (message: string): ServiceError =>
  new ServiceError({ kind: 'Unscorable', message, issues: [{ path: '', message }] })
