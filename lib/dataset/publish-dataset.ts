import 'server-only'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { transaction } from '#lib/service/transaction.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { datasetId, parseDatasetId } from './store/dataset-id.ts'
import { currentDatasetId } from './store/find-version.ts'
import { openVersion } from './store/open-version.ts'

/** What came of publishing: `published` is false when the version was the current one already. */
export type PublishedDataset = { readonly id: string; readonly published: boolean }

/**
 * Makes a dataset version the current one, which everybody sees who asks for no other. Running servers notice within
 * seconds. A version that was current before can be made current again.
 *
 * `requested` is `name@version`, or a name of which there is only one version. The version is loaded first, so that a
 * damaged one is never made current. Throws ServiceError `NotFound`, `Conflict` (which version?) or `Unavailable`.
 */
export async function publishDataset(requested: string): Promise<PublishedDataset> {
  const id = await versionMeant(requested)
  await loadSnapshot(await openVersion(id))
  if ((await currentDatasetId()) === id) return { id, published: false }
  await transaction((tx) => tx.datasetPublication.create({ data: { datasetId: id } }))
  return { id, published: true }
}

async function versionMeant(requested: string): Promise<string> {
  const reference = parseDatasetId(requested)
  if (reference !== null && reference.version !== null)
    return datasetId({ name: reference.name, version: reference.version })
  const versions = await db().datasetVersion.findMany({
    where: { name: reference?.name ?? '' },
    orderBy: { importedAt: 'asc' },
    select: { id: true },
  })
  const [only, ...others] = versions.map(({ id }) => id)
  if (only === undefined)
    throw new ServiceError({ kind: 'NotFound', message: `There is no dataset ${requested}.` })
  if (others.length === 0) return only
  const message = `There are several versions, say which one: ${[only, ...others].join(', ')}.`
  throw new ServiceError({ kind: 'Conflict', message })
}
