import { ServiceError } from '#lib/errors/service-error.ts'

/** What was asked for, or null when too much is asked at once, for pages that say so in place of their answer. */
export async function unlessBusy<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ServiceError && (error.kind === 'Unavailable' || error.kind === 'TooMany'))
      return null
    throw error
  }
}
