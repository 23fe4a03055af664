import { sharedSnapshot } from '#lib/dataset/pool/shared-snapshot.ts'
import type { TaskSubject } from '#lib/dataset/pool/task.ts'
import { threads, type ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { brokenOff } from './analyses.ts'
import type { Work } from './create-analyses.ts'

/** A scenario with its dataset as threads need it. */
export const subjectOfScored = ({ snapshot, settled, hash }: ScoredScenario): TaskSubject => ({
  key: `${engineVersion} ${snapshot.dataset.digest} ${hash}`,
  snapshot: sharedSnapshot(snapshot),
  methodology: settled.methodology,
})

/**
 * Does work on the threads of this process. Throws ServiceError `Unavailable` where there are none, and when one of them
 * breaks: with its cause, which goes to the log.
 */
export const onThreads =
  <Value>(work: (pool: ThreadPool) => Work<Value>): Work<Value> =>
  async (signal, onProgress) => {
    const pool = threads()
    if (pool === null) {
      const message = 'Analyses are not offered by this server just now.'
      throw new ServiceError({ kind: 'Unavailable', message, retryAfter: 60 })
    }
    try {
      return await work(pool)(signal, onProgress)
    } catch (error) {
      if (signal.aborted || error instanceof ServiceError) throw error
      throw brokenOff(error)
    }
  }
