import 'server-only'
import { success, type Result } from '#lib/result/result.ts'
import type { PackageProblem } from './package/package-problem.ts'
import { readPackage, type ReadOptions } from './package/read-package.ts'
import { storePackage, type StoredPackage } from './store/store-package.ts'

/**
 * Brings a dataset package into the database as an immutable version, or names everything that is wrong with it and
 * changes nothing. Importing the same package again changes nothing and says so (`imported: false`).
 *
 * Throws ServiceError `Conflict` when the same name and version is there with other content.
 * Example: `await importPackage('england-2019')` gives the id `england-2019@1.0.0`.
 */
export async function importPackage(
  directory: string,
  options: ReadOptions = {},
): Promise<Result<StoredPackage, PackageProblem>> {
  const read = await readPackage(directory, options)
  return read.ok ? success(await storePackage(read.value, options.onProgress)) : read
}
