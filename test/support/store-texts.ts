import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { storePackage } from '#lib/dataset/store/store-package.ts'
import { seal, tinyPackage, type PackageTexts } from '#test/factories/tiny-package.ts'

/** Stores a package that is given as texts; answers its id. */
export async function storeTexts(texts: PackageTexts): Promise<string> {
  const read = readPackageTexts(texts)
  if (!read.ok) throw new Error(read.issues.map(problemLine).join('\n'))
  return (await storePackage(read.value)).id
}

/** Stores the tiny package under another name or version. */
export const storeTiny = (name = 'tiny', version = '1.0.0', texts = tinyPackage()): Promise<string> =>
  storeTexts(seal(texts, (description) => Object.assign(description, { name, version })))
