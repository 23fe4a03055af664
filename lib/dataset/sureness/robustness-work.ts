import type { ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Memorable } from '#lib/scoring/memo.ts'
import { packRanks, unpackRanks } from '#lib/scoring/robustness/pack-ranks.ts'
import type { RobustnessPlan } from '#lib/scoring/robustness/plan.ts'
import { ranksOfRuns, type RanksOfRuns } from '#lib/scoring/robustness/ranks-of-runs.ts'
import type { Chunk } from '#lib/scoring/robustness/run-chunk.ts'
import { summarise, type Robustness, type Subject } from '#lib/scoring/robustness/summarise.ts'
import type { Work } from './create-analyses.ts'
import { subjectOfScored } from './on-threads.ts'
import { tasksOfShare, type InShares } from './queue/in-shares.ts'
import { fromBytes, toBytes } from './queue/stored-value.ts'
import { runInParts, stretches, stretchesOf, type Stretch } from './run-in-parts.ts'
import { createSpareRanks } from './spare-ranks.ts'

/** A result with its size, for whoever keeps it. */
export type KeptRobustness = Robustness & Memorable

type Following = Parameters<typeof runInParts>[2]

/** What the runs of a stretch gave, but for their ranks. */
type Rerun = { readonly about: Subject; readonly chunks: readonly Chunk[] }

/** A share as it is stored. */
type Share = Rerun & Stretch & { readonly ranks: readonly Uint8Array[] }

/** Areas times runs of one task: some 50 milliseconds. */
const work = 400_000

/** So many bytes are kept for the next analysis. */
const spare = createSpareRanks(48 * 2 ** 20)

const silent = () => undefined

/** The reruns of a plan, spread over the threads of a pool. */
export const robustnessWork =
  (scored: ScoredScenario, plan: RobustnessPlan) =>
  (pool: ThreadPool): Work<KeptRobustness> =>
  async (signal, onProgress) => {
    const { areas, indices } = sizeOf(scored)
    const ranks = spare.take(areas, indices, plan.runs)
    const done = await rerun(pool, scored, plan, ranks, { from: 0, to: plan.runs }, { signal, onProgress })
    const found = await summed(pool, ranks, [done], signal)
    spare.giveBack(ranks)
    return found
  }

/** The reruns of a plan, in shares for workers. */
export function robustnessInShares(scored: ScoredScenario, plan: RobustnessPlan): InShares<KeptRobustness> {
  const { areas, indices } = sizeOf(scored)
  return {
    total: plan.runs,
    longest: tasksOfShare * runsOfTask(areas),
    share: async (pool, part, signal) => {
      const ranks = { ...ranksOfRuns(areas, indices, part.to - part.from, true), first: part.from }
      const done = await rerun(pool, scored, plan, ranks, part, { signal, onProgress: silent })
      const made: Share = { ...done, ...part, ranks: packRanks(ranks) }
      return toBytes(made)
    },
    sumUp: async (pool, shares, signal) => {
      const ranks = ranksOfRuns(areas, indices, plan.runs, true)
      const all: Rerun[] = []
      for await (const bytes of shares) {
        signal.throwIfAborted()
        const share = (await fromBytes(bytes)) as Share // a cast: this is what `share` wrote
        unpackRanks(share.ranks, ranks, share.from, share.to - share.from)
        all.push(share)
      }
      return await summed(pool, ranks, all, signal)
    },
  }
}

const sizeOf = ({ snapshot }: ScoredScenario) => ({
  areas: snapshot.areas.count,
  indices: snapshot.methodology.indices.length,
})

const runsOfTask = (areas: number): number => Math.max(1, Math.round(work / areas))

async function rerun(
  pool: ThreadPool,
  scored: ScoredScenario,
  plan: RobustnessPlan,
  ranks: RanksOfRuns,
  part: Stretch,
  following: Following,
): Promise<Rerun> {
  const subject = subjectOfScored(scored)
  const parts = stretchesOf(part, runsOfTask(ranks.areas), pool.size)
  const done = await runInParts(parts, pool.size, following, (each) =>
    pool.run('runs', { subject, plan, ranks, ...each }),
  )
  const [first] = done
  if (first === undefined) throw new RangeError('there are no runs')
  return { about: first.about, chunks: done.map(({ chunk }) => chunk) }
}

async function summed(
  pool: ThreadPool,
  ranks: RanksOfRuns,
  done: readonly Rerun[],
  signal: AbortSignal,
): Promise<KeptRobustness> {
  const [first] = done
  if (first === undefined) throw new RangeError('there are no runs')
  const parts = stretches(ranks.areas, Math.ceil(ranks.areas / pool.size), pool.size)
  const intervals = await runInParts(parts, pool.size, { signal, onProgress: silent }, (part) =>
    pool.run('intervals', { ranks, ...part }),
  )
  const found = summarise(
    first.about,
    done.flatMap(({ chunks }) => chunks),
    intervals,
  )
  return { ...found, byteLength: ranks.areas * (8 + 12 * found.indices.length) }
}
