import { createThreadPool } from '#lib/dataset/pool/create-thread-pool.ts'
import type { ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { robustnessWork } from '#lib/dataset/sureness/robustness-work.ts'
import { sensitivityWork } from '#lib/dataset/sureness/sensitivity-work.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'

/** Medians in milliseconds: the time that passes, and the processors' time, which others disturb less. */
type Pooled = { readonly wall_ms: number; readonly processor_ms: number }

export type AnalysisTimings = {
  /** 1,000 runs over all weights, with probabilities and rank intervals. */
  readonly robustness_one_thread: Pooled
  readonly robustness_two_threads: Pooled
  /** How much longer one thread takes than two; 2 where nobody else uses the processors. */
  readonly one_to_two: number
  /** 10,000 evaluations over weights, normalisation, transformation, aggregation, summary and cuts. */
  readonly sensitivity_two_threads: Pooled
}

/** How long analyses take in the pool of threads, which is warm. */
export async function measureAnalyses(snapshot: Snapshot): Promise<AnalysisTimings> {
  const scoring = scoreDataset(openSnapshot(snapshot), {})
  if (!scoring.ok) throw new RangeError('the baseline cannot be scored')
  const scored = scoring.value
  const varied = snapshot.methodology.indices.map(({ code: index }) => ({
    index,
    domains: true,
    indicators: true,
  }))
  const common = { drawing: quarter, varied }
  const never = new AbortController().signal
  const runs = (pool: ThreadPool, seed: number) =>
    robustnessWork(scored, { ...common, seed, runs: 1000, choices: [] })(pool)(never, () => undefined)
  const evaluations = (pool: ThreadPool, seed: number) =>
    sensitivityWork(scored, { ...common, seed, evaluations: 10_000, choices })(pool)(never, () => undefined)
  const one = await onPool(1, 9, runs)
  const two = await onPool(2, 9, runs)
  return {
    robustness_one_thread: one,
    robustness_two_threads: two,
    one_to_two: Number((one.wall_ms / two.wall_ms).toFixed(2)),
    sensitivity_two_threads: await onPool(2, 3, evaluations),
  }
}

/** Each repetition has a seed of its own, so nothing of the one before can be used again. */
async function onPool(
  size: number,
  repetitions: number,
  work: (pool: ThreadPool, seed: number) => Promise<unknown>,
): Promise<Pooled> {
  const pool = createThreadPool({ size })
  const walls: number[] = []
  const processors: number[] = []
  try {
    for (let seed = 0; seed <= repetitions; seed++) {
      const begun = performance.now()
      const before = process.cpuUsage()
      await work(pool, seed)
      const { user, system } = process.cpuUsage(before)
      if (seed === 0) continue // The threads had to start.
      walls.push(performance.now() - begun)
      processors.push((user + system) / 1000)
    }
  } finally {
    await pool.close()
  }
  return { wall_ms: median(walls), processor_ms: median(processors) }
}

const median = (numbers: readonly number[]): number =>
  Math.round([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN)
