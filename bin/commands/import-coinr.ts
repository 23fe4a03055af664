import { Command } from 'commander'
import { fromCoinr } from '#lib/dataset/coinr/from-coinr.ts'
import { packageFiles, type FileContent } from '#lib/dataset/package/package-files.ts'
import { problemLine } from '#lib/dataset/package/package-problem.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'
import { openFolder } from '#lib/dataset/package/read-folder.ts'
import { writeNewFiles } from './write-new-files.ts'
import { writeOut } from './write-out.ts'

type Options = { readonly out: string; readonly name: string; readonly title?: string }

async function importCoinr(directory: string, { out, name, title = name }: Options): Promise<void> {
  const log = createProblemLog((problem) => process.stderr.write(`${problemLine(problem)}\n`))
  const folder = await openFolder(directory, createProblemLog())
  if (folder === null) log.add({ file: directory }, 'a folder with iData.csv and iMeta.csv')
  const read = async (file: string, maxBytes: number): Promise<FileContent | null> => {
    const content = (await folder?.read(file, maxBytes)) ?? 'refused'
    if (content === 'absent') log.add({ file }, 'this file')
    return typeof content === 'object' ? content : null
  }
  const iMeta = await read('iMeta.csv', packageFiles['indicators.csv'].maxBytes)
  const iData = await read('iData.csv', packageFiles['values.csv'].maxBytes)
  const made = iData && iMeta ? fromCoinr(iData.bytes, iMeta.bytes, { name, title }, log) : null
  if (made === null) {
    process.exitCode = 1
    return
  }
  await writeNewFiles(out, made.texts)
  const lines = [
    `Wrote a dataset package to ${out}: ${[...made.texts.keys()].join(', ')}`,
    ...made.notes,
    'COINr files name no licence: until datapackage.json does (then reweigh seal), nothing is passed on in bulk.',
    `To bring it in: reweigh import ${out}`,
  ]
  await writeOut(`${lines.join('\n')}\n`)
}

/** `reweigh import-coinr`: a dataset package made of iData.csv and iMeta.csv. Needs no database. */
export const importCoinrCommand = new Command('import-coinr')
  .description("Makes a dataset package of iData.csv and iMeta.csv of R's COINr.")
  .argument('<dir>', 'the folder with both files')
  .requiredOption('--out <dir>', 'the folder of the package; it is made if need be')
  .requiredOption('--name <name>', 'the name of the package, such as england-2019')
  .option('--title <title>', 'the title that people read; the name without it')
  .action(importCoinr)
