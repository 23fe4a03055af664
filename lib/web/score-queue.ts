import 'server-only'
import { env } from '#lib/env/env.ts'
import { createWorkQueue, type WorkQueue } from './work-queue.ts'

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one queue all the same. */
const shelf = globalThis as { reweighScoreQueue?: WorkQueue }

/** The queue through which this process runs its scores (docs/decisions/0004). Limits are settings. */
export function scoreQueue(): WorkQueue {
  shelf.reweighScoreQueue ??= createWorkQueue({
    perClient: env().REWEIGH_SCORES_PER_CLIENT,
    total: env().REWEIGH_SCORES_IN_FLIGHT,
  })
  return shelf.reweighScoreQueue
}
