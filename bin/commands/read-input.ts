import type { Package } from '#lib/dataset/package/package.ts'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { readPackage } from '#lib/dataset/package/read-package.ts'
import { createProgressBar } from './progress-bar.ts'

/**
 * Reads the package that a command was given. When it has problems, all of them are written to standard error, one a
 * line, the exit code becomes 1, and the answer is null.
 */
export async function readInput(directory: string): Promise<Package | null> {
  const bar = createProgressBar(process.stderr)
  const read = await readPackage(directory, {
    onProgress: bar.show,
    onProblem: (problem) => {
      bar.clear()
      process.stderr.write(`${problemLine(problem)}\n`)
    },
  })
  bar.clear()
  if (read.ok) return read.value
  process.exitCode = 1
  return null
}
