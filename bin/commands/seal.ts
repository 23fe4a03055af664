import { Command } from 'commander'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { sealPackage } from '#lib/dataset/package/seal-package.ts'
import { writeOut } from './write-out.ts'

async function seal(directory: string): Promise<void> {
  const sealed = await sealPackage(directory)
  if (sealed.ok) {
    const { files, changed } = sealed.value
    const done = changed ? 'datapackage.json now lists' : 'datapackage.json already lists'
    await writeOut(`${done} the size and hash of ${files.length} files: ${files.join(', ')}\n`)
    return
  }
  for (const problem of sealed.issues) process.stderr.write(`${problemLine(problem)}\n`)
  process.exitCode = 1
}

/** `reweigh seal`: brings datapackage.json up to date with the files beside it. Needs no database. */
export const sealCommand = new Command('seal')
  .description('Writes the size and hash of every file of a dataset package into its datapackage.json.')
  .argument('<dir>', 'the folder of the package')
  .action(seal)
