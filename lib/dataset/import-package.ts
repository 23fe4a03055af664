import 'server-only'
import { success, type Result } from '#lib/result/result.ts'
import type { PackageProblem } from './package/package-problem.ts'
import { readPackage, type ReadOptions } from './package/read-package.ts'
import { tableNames } from './package/table.ts'
import { openVersion } from './store/open-version.ts'
import { storePackage, type StoredPackage } from './store/store-package.ts'

/**
 * Brings a dataset package into the database as an immutable version, or names everything that is wrong with it and
 * changes nothing. Importing the same package again changes nothing and says so (`imported: false`).
 *
 * Throws ServiceError `Conflict` when the same name and version is there with other content, and `Unavailable` when it is
 * there already but damaged.
 * Example: `await importPackage('england-2019')` gives the id `england-2019@1.0.0`.
 */
export async function importPackage(
  directory: string,
  options: ReadOptions = {},
): Promise<Result<StoredPackage, PackageProblem>> {
  const read = await readPackage(directory, options)
  if (!read.ok) return read
  const stored = await storePackage(read.value, options.onProgress)
  if (!stored.imported) await checkStored(stored.id)
  return success(stored)
}

/** Reads everything of a version once, so that nobody is told that a damaged one is there already. */
async function checkStored(id: string): Promise<void> {
  const version = await openVersion(id)
  await version.tables(...tableNames)
  await version.file('boundaries.topojson')
}
