import { ServiceError, type Refusal } from '#lib/errors/service-error.ts'
import type { Memorable } from '#lib/scoring/memo.ts'
import type { Progress } from './progress.ts'
import { createResults } from './results.ts'
import { createTurns } from './turns.ts'

/** Who asks for an analysis. Nobody waits for it any more after `signal` aborts. */
export type Asker = {
  readonly client: string
  readonly signal: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** The work of an analysis: it tells how far it is, and stops when `signal` aborts. */
export type Work<Value> = (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Value>

export type Analyses = {
  /** The result of before; null when there is none (any more). */
  readonly known: (key: string) => Memorable | null
  /**
   * The result of before, or what `work` gives. Whoever asks for the same while it runs waits for the same; when the last
   * of them has left, it stops. Throws ServiceError `TooMany` or `Unavailable` when there are too many, and what `work` throws.
   */
  readonly ask: <Value extends Memorable>(key: string, asker: Asker, work: Work<Value>) => Promise<Value>
}

type Limits = {
  readonly inFlight: number
  readonly perClient: number
  readonly atOnce?: number
  readonly kept?: number
}

type Job = {
  readonly stop: AbortController
  readonly askers: Set<Asker>
  progress: Progress
  result: Promise<Memorable>
}

const refusal = (kind: 'TooMany' | 'Unavailable', message: string, retryAfter: number): Refusal => ({
  kind,
  message,
  retryAfter,
})

/**
 * A bounded list of analyses. Two run at once, so that a short one need not wait for a long one, and take turns on the
 * threads; the others wait in order. `kept`: bytes of results that are remembered, those used last.
 */
export function createAnalyses({ inFlight, perClient, atOnce = 2, kept = 32 * 2 ** 20 }: Limits): Analyses {
  const jobs = new Map<string, Job>()
  const results = createResults(kept)
  const inTurn = createTurns(atOnce)

  function start<Value extends Memorable>(key: string, work: Work<Value>): Job {
    const stop = new AbortController()
    const job: Job = {
      stop,
      askers: new Set(),
      progress: { done: 0, total: 0 },
      result: Promise.reject(new Error()),
    }
    job.result.catch(() => undefined)
    const tell = (progress: Progress) => {
      job.progress = progress
      for (const { onProgress } of job.askers) onProgress?.(progress)
    }
    job.result = inTurn(() => {
      stop.signal.throwIfAborted()
      return work(stop.signal, tell)
    })
      .then((value) => {
        results.keep(key, value)
        return value
      })
      .finally(() => {
        if (jobs.get(key) === job) jobs.delete(key)
      })
    job.result.catch(() => undefined) // Whoever waits hears of it.
    jobs.set(key, job)
    return job
  }

  function refuse(client: string): void {
    const own = [...jobs.values()].filter(({ askers }) =>
      [...askers].some((asker) => asker.client === client),
    )
    if (own.length >= perClient) {
      throw new ServiceError(
        refusal(
          'TooMany',
          `No more than ${perClient} analyses at once, please. Wait for one of them first.`,
          5,
        ),
      )
    }
    if (jobs.size >= inFlight) {
      throw new ServiceError(
        refusal('Unavailable', 'Too many analyses are running just now. Please try again.', 10),
      )
    }
  }

  async function ask<Value extends Memorable>(key: string, asker: Asker, work: Work<Value>): Promise<Value> {
    const { signal, client, onProgress } = asker
    signal.throwIfAborted()
    // A cast here and below, because a key belongs to one kind of analysis, which its text begins with.
    const before = results.find(key)
    if (before !== null) return before as Value
    const same = jobs.get(key)
    if (same === undefined) refuse(client)
    const job = same ?? start(key, work)
    job.askers.add(asker)
    onProgress?.(job.progress)
    const { promise: left, reject } = Promise.withResolvers<never>()
    const leave = () => reject(new DOMException('nobody waits any more', 'AbortError'))
    signal.addEventListener('abort', leave, { once: true })
    try {
      return (await Promise.race([job.result, left])) as Value
    } finally {
      signal.removeEventListener('abort', leave)
      job.askers.delete(asker)
      if (job.askers.size === 0 && jobs.get(key) === job) {
        jobs.delete(key)
        job.stop.abort()
      }
    }
  }

  return { known: results.find, ask }
}
