import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { env } from '#lib/env/env.ts'
import type { TaskKind, Tasks } from './task.ts'
import type { ThreadPool } from './thread-pool.ts'

type Size = {
  /** Threads at most. */
  readonly size?: number
  /** Milliseconds. A task that takes longer hangs: its thread is ended. A task takes a tenth of a second. */
  readonly longestTask?: number
}

/** Milliseconds after which a thread that has nothing to do ends, with all that it remembers. */
const idle = 120_000

/** Tasks that wait for a thread: two analyses at once keep no more than their share of threads busy, so few ever do. */
const mostWaiting = 64

/**
 * Threads for analyses (docs/decisions/0021): none until the first task, at most as many as the setting
 * REWEIGH_ANALYSIS_THREADS says, or as the machine has processors and no more than two.
 */
export function createThreadPool({
  size = env().REWEIGH_ANALYSIS_THREADS ?? Math.min(2, availableParallelism()),
  longestTask = 60_000,
}: Size = {}): ThreadPool & { readonly piscina: Piscina } {
  const piscina = new Piscina({
    filename: fileURLToPath(new URL('analysis-worker.ts', import.meta.url)),
    minThreads: 0,
    maxThreads: size,
    idleTimeout: idle,
    maxQueue: mostWaiting,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  return {
    piscina,
    size,
    run: async <Kind extends TaskKind>(kind: Kind, ask: Tasks[Kind]['ask']) => {
      const answer: unknown = await piscina.run(
        { kind, ...ask },
        { signal: AbortSignal.timeout(longestTask) },
      )
      // A cast, because a thread's answer has no type: analysis-worker.ts gives each kind of task its own.
      return answer as Tasks[Kind]['answer']
    },
    close: () => piscina.destroy(),
  }
}
