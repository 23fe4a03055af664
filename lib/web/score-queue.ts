import { env } from '#lib/env/env.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { tally } from '#lib/telemetry/tally.ts'
import { createWorkQueue, type Waiter, type WorkQueue } from './work-queue.ts'

/** Kept on the global object (hence the cast), so that a module that two bundles of the built site load has one queue all the same. */
const shelf = globalThis as { reweighScoreQueue?: WorkQueue }

/** The queue through which this process runs its scores (docs/decisions/0004). Limits are settings. */
const scoreQueue = (): WorkQueue =>
  (shelf.reweighScoreQueue ??= createWorkQueue({
    perClient: env().REWEIGH_SCORES_PER_CLIENT,
    total: env().REWEIGH_SCORES_IN_FLIGHT,
  }))

/**
 * Runs a scoring when it is this client's turn.
 *
 * Throws ServiceError: `TooMany` or `Unavailable` when too many wait, and `Unavailable` (with its cause) when the scoring
 * itself breaks: that costs this one request its answer, and nobody else anything.
 */
export async function scoreInTurn<Value>(waiter: Waiter, work: () => Value): Promise<Value> {
  const outcome = await scoreQueue().run(waiter, () => {
    try {
      return work()
    } catch (cause) {
      const message = 'The score could not be calculated. We have been told about it.'
      throw new ServiceError({ kind: 'Unavailable', message, retryAfter: 5 }, { cause })
    }
  })
  if (outcome.done) return outcome.value
  tally('shed', 'scores')
  throw new ServiceError(outcome.refusal)
}
