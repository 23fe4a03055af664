import { Command } from 'commander'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { importPackage } from '#lib/dataset/import-package.ts'
import { withDatabase } from '#bin/with-database.ts'
import { createProgressBar } from './progress-bar.ts'
import { writeOut } from './write-out.ts'

async function importDataset(directory: string): Promise<void> {
  const bar = createProgressBar(process.stderr)
  const result = await withDatabase(() =>
    importPackage(directory, {
      onProgress: bar.show,
      onProblem: (problem) => {
        bar.clear()
        process.stderr.write(`${problemLine(problem)}\n`)
      },
    }),
  ).finally(bar.clear)
  if (!result.ok) {
    process.exitCode = 1
    return
  }
  const { id, digest, imported } = result.value
  const done = imported
    ? `${id} is imported. To make it current: reweigh publish ${id}`
    : `${id} was imported before; nothing has changed.`
  await writeOut(`${done}\n${digest}\n`)
}

/** `reweigh import`: a dataset package into the database, all of it or nothing. */
export const importCommand = new Command('import')
  .description(
    'Checks a dataset package, names every problem, and stores it as a version that never changes.',
  )
  .argument('<dir>', 'the folder of the package')
  .action(importDataset)
