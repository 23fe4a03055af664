import { Command } from 'commander'
import { writeDemo } from '#lib/dataset/demo/write-demo.ts'
import { writeOut } from './write-out.ts'

async function demo({ out }: { readonly out: string }): Promise<void> {
  const names = await writeDemo(out)
  await writeOut(`Wrote ${names.length} files of an invented England to ${out}: ${names.join(', ')}\n`)
}

/** `reweigh demo`: writes the demonstration as a dataset package that anyone can look at. Needs no database. */
export const demoCommand = new Command('demo')
  .description('Writes the demonstration dataset, an invented England, into a folder.')
  .requiredOption('--out <dir>', 'the folder to write to; it is made if need be')
  .action(demo)
