import type { ExportTable } from './export-table.ts'
import { measuredRows, type Measured } from './measure.ts'
import type { ZipEntry } from './zip-stream.ts'

/** What makes a spreadsheet program read a CSV file as UTF-8. */
const byteOrderMark = '\u{FEFF}'

/**
 * Tables as CSV files, UTF-8, one for each table.
 *
 * @param mark whether files begin with the byte order mark that some spreadsheet programs need
 * @param done is told of each table once it is written
 */
export function* csvBundle(
  tables: readonly ExportTable[],
  { mark, done }: { mark: boolean; done: (measured: Measured) => void },
): Generator<ZipEntry> {
  for (const table of tables) {
    yield { path: `${table.name}.csv`, text: lines(table, mark ? byteOrderMark : '', done) }
  }
}

async function* lines(table: ExportTable, mark: string, done: (measured: Measured) => void) {
  for await (const { line } of measuredRows(table, mark, done)) yield line
}
