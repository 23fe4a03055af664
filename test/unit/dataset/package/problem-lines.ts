import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import type { PackageTexts } from '#test/factories/tiny-package.ts'

/** What is wrong with a package, one line for each problem, as the command line prints it. */
export function problemLines(texts: PackageTexts): readonly string[] {
  const read = readPackageTexts(texts)
  return read.ok ? [] : read.issues.map(problemLine)
}
