import type { ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Memorable } from '#lib/scoring/memo.ts'
import { evaluationsOf } from '#lib/scoring/sensitivity/design.ts'
import type { Evaluated } from '#lib/scoring/sensitivity/evaluate.ts'
import { methodResults } from '#lib/scoring/sensitivity/method-evaluator.ts'
import type { MethodSensitivity } from '#lib/scoring/sensitivity/method-sensitivity.ts'
import { planDesign, type SensitivityPlan } from '#lib/scoring/sensitivity/plan.ts'
import type { Work } from './create-analyses.ts'
import { subjectOfScored } from './on-threads.ts'
import { tasksOfShare, type InShares } from './queue/in-shares.ts'
import { fromBytes, toBytes } from './queue/stored-value.ts'
import { runInParts, stretchesOf, type Stretch } from './run-in-parts.ts'

/** A result with its size, for whoever keeps it. */
export type KeptSensitivity = MethodSensitivity & Memorable

type Following = Parameters<typeof runInParts>[2]

/** Areas times evaluations of one task: some 50 milliseconds for 7,433 areas. */
const together = 400_000

/** The evaluations of a plan, spread over the threads of a pool. */
export const sensitivityWork =
  (scored: ScoredScenario, plan: SensitivityPlan) =>
  (pool: ThreadPool): Work<KeptSensitivity> =>
  async (signal, onProgress) => {
    const designed = designOf(scored, plan)
    const all = { from: 0, to: evaluationsOf(designed.design) }
    return summed(pool, plan, designed, await evaluate(pool, scored, plan, all, { signal, onProgress }))
  }

/** The evaluations of a plan, in shares for workers. Throws ServiceError `Unscorable` when nothing varies. */
export function sensitivityInShares(
  scored: ScoredScenario,
  plan: SensitivityPlan,
): InShares<KeptSensitivity> {
  const designed = designOf(scored, plan)
  return {
    total: evaluationsOf(designed.design),
    longest: tasksOfShare * evaluationsOfTask(scored),
    share: async (pool, part, signal) =>
      toBytes(await evaluate(pool, scored, plan, part, { signal, onProgress: () => undefined })),
    sumUp: async (pool, shares, signal) => {
      const parts: Evaluated[] = []
      // A cast: this is what `share` wrote.
      for await (const bytes of shares) parts.push(...((await fromBytes(bytes)) as Evaluated[]))
      signal.throwIfAborted()
      return summed(pool, plan, designed, parts)
    },
  }
}

const evaluationsOfTask = ({ snapshot }: ScoredScenario): number =>
  Math.max(1, Math.round(together / snapshot.areas.count))

type Designed = ReturnType<typeof planDesign>

function designOf({ snapshot, settled }: ScoredScenario, plan: SensitivityPlan): Designed {
  const designed = planDesign(
    settled.methodology,
    plan,
    (each) => checkMethodology(each, snapshot.indicators).length === 0,
  )
  if (designed.method.groups.length > 0) return designed
  throw refused('Nothing varies: choose weights or settings that may.')
}

function evaluate(
  pool: ThreadPool,
  scored: ScoredScenario,
  plan: SensitivityPlan,
  part: Stretch,
  following: Following,
): Promise<Evaluated[]> {
  const subject = subjectOfScored(scored)
  const parts = stretchesOf(part, evaluationsOfTask(scored), pool.size)
  return runInParts(parts, pool.size, following, (each) =>
    pool.run('evaluations', { subject, plan, ...each }),
  )
}

async function summed(
  pool: ThreadPool,
  plan: SensitivityPlan,
  { design, method }: Designed,
  parts: readonly Evaluated[],
): Promise<KeptSensitivity> {
  const found = await pool.run('effects', { design, parts, results: methodResults.length })
  const results = found.map((one, at) => {
    if (!one.ok)
      throw refused(`Evaluation ${one.evaluation + 1} failed: ${one.reason}. Nothing is shown of the others.`)
    const { mean, variance, groups: effects } = one.effects
    return { result: methodResults[at] ?? 'rank_shift', mean, variance, effects }
  })
  return {
    seed: plan.seed,
    evaluations: evaluationsOf(design),
    groups: method.groups.map(({ index, kind }) => ({ index, kind })),
    results,
    leftOut: method.leftOut,
    byteLength: 4096,
  }
}

const refused = (message: string): ServiceError =>
  new ServiceError({ kind: 'Unscorable', message, issues: [{ path: '', message }] })
