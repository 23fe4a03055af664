import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/** Throws ServiceError `Invalid` at `datasetId` unless we have this dataset version. */
export async function requireDataset(tx: Transaction, id: string): Promise<void> {
  if ((await tx.datasetVersion.count({ where: { id } })) > 0) return
  const issues = [{ path: 'datasetId', message: 'Choose data that have been imported; this version has not' }]
  throw new ServiceError({ kind: 'Invalid', message: 'There are no such data.', issues })
}
