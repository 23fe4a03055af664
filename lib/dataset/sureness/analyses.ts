import { env } from '#lib/env/env.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { createAnalyses, type Analyses } from './create-analyses.ts'

/** Kept on the global object (hence the cast), so that a module that is loaded twice has one list all the same. */
const shelf = globalThis as { reweighAnalyses?: Analyses }

/** At most this many analyses of one client at once: an office has one address for all of its people. */
const perClient = 8

/** The analyses of this process: those that run, those that wait, and results of before. */
export const analyses = (): Analyses =>
  (shelf.reweighAnalyses ??= createAnalyses({
    inFlight: env().REWEIGH_ANALYSES_IN_FLIGHT,
    perClient,
  }))

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
