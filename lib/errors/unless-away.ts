import { ServiceError } from './service-error.ts'

/**
 * What a question answers, or something else while the database is away: for what is of use without it.
 *
 * @param asking a question on its way
 * @param otherwise what does in place of its answer
 * @throws every other error
 * @example const consultation = await unlessAway(currentConsultation(call, {}), null)
 */
export async function unlessAway<Value, Otherwise>(
  asking: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'Unavailable') return otherwise
    throw error
  }
}
