import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTrouble } from './database-trouble.ts'

/** Seconds after which a client may ask again when the database does not answer. */
const retryAfter = 30

/**
 * An error of the database as the refusal that people may see; every other error comes back as it was.
 *
 * A database that is away, full or refuses us is the same to a reader: come back later. The cause is kept
 * for the log.
 */
export function asServiceError(error: unknown): unknown {
  const trouble = databaseTrouble(error)
  if (trouble === undefined || trouble === 'again') return error
  return new ServiceError(
    {
      kind: 'Unavailable',
      message: 'The service cannot reach its records just now. Please try again.',
      retryAfter,
    },
    { cause: error },
  )
}
