import { failure, success, type Result } from '#lib/result/result.ts'
import type { Package } from './package.ts'
import { fileContent, packageFileNames, packageFiles, type FileContent } from './package-files.ts'
import type { PackageProblem } from './package-problem.ts'
import { parseDatapackage, parsePackage } from './parse-package.ts'
import { createProblemLog } from './problem-log.ts'
import { openFolder } from './read-folder.ts'

/** Files that datapackage.json lists beside those of the format are only checked against their hash. */
const mostBytesOfOthers = 50_000_000

/** How far a longer piece of work is: `done` of `total` parts, and what is being done. */
export type OnProgress = (progress: {
  readonly doing: string
  readonly done: number
  readonly total: number
}) => void

export type ReadOptions = {
  readonly onProgress?: OnProgress
  /** Told every problem when it is found, even those beyond the 10,000 that the answer keeps. */
  readonly onProblem?: (problem: PackageProblem) => void
}

/**
 * Reads a dataset package from a folder and checks everything about it: docs/runbooks/datasets.md has the rules.
 *
 * Fails with every problem of every file at once, each with file, row, column, value and what was expected. Nothing is
 * written, and nothing outside the folder is read.
 */
export async function readPackage(
  directory: string,
  { onProgress, onProblem }: ReadOptions = {},
): Promise<Result<Package, PackageProblem>> {
  const log = createProblemLog(onProblem)
  const folder = await openFolder(directory, log)
  if (folder === null) return failure(log.problems())
  const files = new Map<string, FileContent | null>()
  const read = async (path: string, maxBytes: number): Promise<void> => {
    const content = await folder.read(path, maxBytes)
    if (content !== 'absent') files.set(path, content === 'refused' ? null : content)
  }
  let done = 0
  const tell = (doing: string): void =>
    onProgress?.({ doing, done: done++, total: 2 * packageFileNames.length })
  for (const name of packageFileNames) {
    tell(`Reading ${name}`)
    await read(name, packageFiles[name].maxBytes)
  }
  for (const path of otherPaths(files.get('datapackage.json'))) await read(path, mostBytesOfOthers)
  const parsed = parsePackage(files, log, (name) => tell(`Checking ${name}`))
  return parsed === null ? failure(log.problems()) : success(parsed)
}

/**
 * The same for files that are in memory already, as text by name. Example: `readPackageTexts(generateDemo())`.
 */
export function readPackageTexts(texts: ReadonlyMap<string, string>): Result<Package, PackageProblem> {
  const log = createProblemLog()
  const encoder = new TextEncoder()
  const files = new Map([...texts].map(([name, text]) => [name, fileContent(encoder.encode(text))]))
  const parsed = parsePackage(files, log)
  return parsed === null ? failure(log.problems()) : success(parsed)
}

function otherPaths(manifest: FileContent | null | undefined): readonly string[] {
  if (manifest == null) return []
  const description = parseDatapackage(manifest.bytes, createProblemLog())
  const known: readonly string[] = packageFileNames
  return description?.resources.map(({ path }) => path).filter((path) => !known.includes(path)) ?? []
}
