import { ServiceError } from '#lib/errors/service-error.ts'
import type { Steps } from '#lib/scoring/steps.ts'

export type SlicerLimits = {
  /** Pieces of work that take turns. */
  readonly atOnce: number
  /** Pieces of work that wait until one of those has ended. */
  readonly waiting: number
  /** Of one client, running or waiting. */
  readonly perClient: number
}

export type Slicer = {
  /**
   * Does the work when there is room for it, a slice in each turn of the event loop: its value, or what it throws.
   * Throws ServiceError `Unavailable` when too much waits already, `TooMany` when this client has asked for too much.
   */
  readonly run: <Value>(client: string, steps: Steps<Value>) => Promise<Value>
}

type Job = {
  readonly client: string
  /** Goes on until the time is up; true when nothing is left to do. */
  readonly advance: (until: number) => boolean
}

/** Milliseconds of work in one turn of the event loop, give or take one step. */
const slice = 8

/** Seconds after which to ask again: analyses take about one. */
const retryAfter = 2

/**
 * Runs long work beside everything else that a process answers: pieces of work take turns, one slice in each turn of the
 * event loop, so that neither they nor the pages that are asked for meanwhile wait for the longest of them.
 */
export function createSlicer({ atOnce, waiting, perClient }: SlicerLimits): Slicer {
  const running: Job[] = []
  const queue: Job[] = []
  let planned = false

  function plan(): void {
    if (planned || running.length === 0) return
    planned = true
    setImmediate(turn)
  }

  function turn(): void {
    planned = false
    const job = running.shift()
    if (job === undefined) return
    const done = job.advance(performance.now() + slice)
    const next = done ? queue.shift() : job
    if (next !== undefined) running.push(next)
    plan()
  }

  function refuse(client: string): void {
    const own = [...running, ...queue].filter((job) => job.client === client).length
    if (own >= perClient) {
      const message = `No more than ${perClient} analyses at once, please. Wait for some answers first.`
      throw new ServiceError({ kind: 'TooMany', message, retryAfter })
    }
    if (running.length >= atOnce && queue.length >= waiting) {
      const message = 'Too much is being worked out just now. Please try again in a moment.'
      throw new ServiceError({ kind: 'Unavailable', message, retryAfter })
    }
  }

  return {
    run: async (client, steps) => {
      refuse(client)
      return new Promise((resolve, reject) => {
        const job: Job = {
          client,
          advance: (until) => {
            try {
              do {
                const step = steps.next()
                if (step.done) {
                  resolve(step.value)
                  return true
                }
              } while (performance.now() < until)
              return false
            } catch (error) {
              reject(error instanceof Error ? error : new Error(String(error)))
              return true
            }
          },
        }
        const place = running.length < atOnce ? running : queue
        place.push(job)
        plan()
      })
    },
  }
}
