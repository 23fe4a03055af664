import { env } from '#lib/env/env.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { createAnalyses, type Analyses } from './create-analyses.ts'
import { createTurns, type Turns } from './turns.ts'

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one list all the same. */
const shelf = globalThis as { reweighAnalyses?: Analyses; reweighOwnTurns?: Turns }

/** At most this many analyses of one client at once: an office has one address for all of its people. */
const perClient = 8

/** So many analyses run at once on the threads of one server, so that a short one need not wait for a long one. */
const atOnce = 2

/** Whether workers do analyses, and not the threads of each server. */
export const workersAnalyse = (): boolean => env().REWEIGH_ANALYSES === 'workers'

/** The analyses of this process: those that run, those that wait, and results of before. */
export const analyses = (): Analyses =>
  (shelf.reweighAnalyses ??= createAnalyses({
    inFlight: env().REWEIGH_ANALYSES_IN_FLIGHT,
    perClient,
    // Waiting for workers costs a server nothing: which of them goes first is the queue's to say.
    atOnce: workersAnalyse() ? env().REWEIGH_ANALYSES_IN_FLIGHT : atOnce,
  }))

/** Turns on the threads of this server for what workers were to do and could not. */
export const ownTurns = (): Turns => (shelf.reweighOwnTurns ??= createTurns(atOnce))

/** What stands for an analysis that broke: it can be asked for again. */
export const brokenOff = (cause: unknown): ServiceError =>
  new ServiceError(
    {
      kind: 'Unavailable',
      message: 'The analysis broke off before it was finished. Nothing is shown of it. Please ask again.',
      retryAfter: 5,
    },
    { cause },
  )
