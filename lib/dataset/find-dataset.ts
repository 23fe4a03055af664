import 'server-only'
import { ServiceError } from '#lib/errors/service-error.ts'
import { openDataset, type StoredDataset } from './dataset-store.ts'

/**
 * The dataset version that an address asks for, or the current one when it asks for none (an empty text); null when we
 * do not have the version that it names.
 *
 * Throws ServiceError `Unavailable` when the version is damaged or the database is away, and `NotFound` when nothing
 * has been published at all.
 */
export async function findDataset(asked: string): Promise<StoredDataset | null> {
  if (asked === '') return openDataset()
  try {
    return await openDataset(asked)
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'NotFound') return null
    throw error
  }
}
