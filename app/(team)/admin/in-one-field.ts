import { ServiceError } from '#lib/errors/service-error.ts'
import type { Result } from '#lib/result/result.ts'

/**
 * Does something whose refusal may be about a part of a scenario, which the form shows as one field: `scenario`.
 *
 * Throws what the work throws, with such places changed.
 */
export async function inOneField<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'Invalid') throw error
    const issues = error.issues.map(({ path, message }) =>
      path.startsWith('scenario.')
        ? { path: 'scenario', message: `${path.slice('scenario.'.length)}: ${message}` }
        : { path, message },
    )
    throw new ServiceError({ kind: 'Invalid', message: error.message, issues }, { cause: error })
  }
}

/** What was read, or the refusal of the form. Throws ServiceError `Invalid`. */
export function orRefuse<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new ServiceError({
    kind: 'Invalid',
    message: 'Some of what was sent cannot be used.',
    issues: result.issues,
  })
}
