import { citation } from '#lib/scenario/citation.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { Cell, ReadyTable } from '#lib/table/export-table.ts'
import type { Download } from './download.ts'

/**
 * A table as JSON text in pieces: what it is about, what its columns mean, and its rows by the names of the columns. What
 * is not known is null.
 */
export function* tableJson(
  { scored, dataset }: Pick<Download, 'scored' | 'dataset'>,
  table: ReadyTable,
): Generator<string> {
  const { name, about, columns, rows } = table
  const head = {
    dataset: { id: dataset.id, digest: scored.snapshot.dataset.digest },
    engine: engineVersion,
    scenario_hash: scored.hash,
    citation: citation(scored),
    ...{ table: name, about },
    columns: columns.map((column) => ({
      name: column.name,
      meaning: column.meaning,
      unit: column.unit ?? null,
    })),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  let between = ''
  for (const cells of rows()) {
    yield (
      between +
      JSON.stringify(Object.fromEntries(columns.map((column, at) => [column.name, plain(cells[at])])))
    )
    between = ',\n'
  }
  yield ']}\n'
}

const plain = (cell: Cell | undefined): string | number | null => {
  if (cell === undefined || cell === null) return null
  return typeof cell === 'object' ? cell.value : cell
}
