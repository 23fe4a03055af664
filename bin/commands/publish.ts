import { Command } from 'commander'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { withDatabase } from '#bin/with-database.ts'
import { writeOut } from './write-out.ts'

async function publish(requested: string): Promise<void> {
  const { id, published } = await withDatabase(() => publishDataset(requested))
  await writeOut(
    published ? `${id} is the current dataset now.\n` : `${id} is the current dataset already.\n`,
  )
}

/** `reweigh publish`: makes an imported version the current one. */
export const publishCommand = new Command('publish')
  .description('Makes an imported dataset version the current one, which everybody sees.')
  .argument('<id>', 'name@version, or the name of a dataset that has one version')
  .action(publish)
