import { Command } from 'commander'
import { listDatasets, type DatasetSummary } from '#lib/dataset/list-datasets.ts'
import { withDatabase } from '#bin/with-database.ts'
import { writeOut } from './write-out.ts'

const day = (date: Date): string => date.toISOString().slice(0, 10)

const cells = ({ id, areas, importedAt, publishedAt, current, title }: DatasetSummary): string[] => [
  current ? '*' : ' ',
  id,
  `${areas.toLocaleString('en-GB')} areas`,
  `imported ${day(importedAt)}`,
  publishedAt === null ? 'never published' : `published ${day(publishedAt)}`,
  title,
]

async function datasets(): Promise<void> {
  const rows = (await withDatabase(() => listDatasets())).map(cells)
  if (rows.length === 0) {
    await writeOut('There is no dataset yet. To bring one in: reweigh import DIR\n')
    return
  }
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(cell.length, most[at] ?? 0)),
    [],
  )
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  await writeOut(`${lines.join('\n')}\n`)
}

/** `reweigh datasets`: every dataset version; the current one has a star. */
export const datasetsCommand = new Command('datasets')
  .description('Lists every dataset version that was imported. The current one has a star.')
  .action(datasets)
