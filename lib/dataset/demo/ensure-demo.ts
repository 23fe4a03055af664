import 'server-only'
import { readPackageTexts, type OnProgress } from '#lib/dataset/package/read-package.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { currentDatasetId } from '#lib/dataset/store/find-version.ts'
import { storePackage } from '#lib/dataset/store/store-package.ts'
import { db } from '#lib/db/database.ts'
import { generateDemo } from './generate-demo.ts'
import { demoName } from './to-files.ts'

/**
 * Gives an empty database the demonstration, so that the site has something to show when it is first started.
 *
 * Does nothing when a dataset is current, or when somebody imported another one and has not published it yet. If it
 * was interrupted it can be called again, and two processes that start together do no harm.
 *
 * Returns the id of the version that is current now (`demo-england@1.0.0`), or null when nothing was done. Throws
 * ServiceError `Unavailable` without a database. Takes a few seconds.
 */
export async function ensureDemo(onProgress?: OnProgress): Promise<string | null> {
  if ((await currentDatasetId()) !== null) return null
  if ((await db().datasetVersion.count({ where: { name: { not: demoName } } })) > 0) return null
  onProgress?.({ doing: 'Inventing the demonstration', done: 0, total: 1 })
  const read = readPackageTexts(generateDemo())
  if (!read.ok) throw new Error(`the demonstration has problems: ${JSON.stringify(read.issues.slice(0, 3))}`)
  const { id } = await storePackage(read.value, onProgress)
  await publishDataset(id)
  return id
}
