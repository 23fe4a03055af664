import 'server-only'
import { openDataset, type StoredDataset } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/**
 * The dataset version of a consultation, ready for scoring. For before a transaction, because it takes a connection of its
 * own; `refuseOtherDataset` makes sure of it inside.
 *
 * Throws ServiceError `NotFound`, and as `openDataset` does.
 */
export async function datasetOfConsultation(id: string): Promise<StoredDataset> {
  const found = await db().consultation.findUnique({ where: { id }, select: { datasetId: true } })
  if (found === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  return openDataset(found.datasetId)
}

/** Throws ServiceError `Conflict` when the data of a consultation were exchanged since they were opened. */
export function refuseOtherDataset(dataset: StoredDataset, datasetId: string): void {
  if (dataset.id === datasetId) return
  const message = 'The data of this consultation were changed just now. Please try again.'
  throw new ServiceError({ kind: 'Conflict', message })
}
