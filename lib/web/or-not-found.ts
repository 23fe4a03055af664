import { notFound } from 'next/navigation'
import { ServiceError } from '#lib/errors/service-error.ts'

/** What was read, or the page that says that there is nothing here: also where an address cannot be one of ours. */
export async function orNotFound<Value>(read: Promise<Value>): Promise<Value> {
  try {
    return await read
  } catch (error) {
    if (error instanceof ServiceError && (error.kind === 'NotFound' || error.kind === 'Invalid')) notFound()
    throw error
  }
}
