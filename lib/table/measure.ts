import { createHash } from 'node:crypto'
import { safeCell } from './safe-cell.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { Cell, ExportTable } from './export-table.ts'

/** How much a table holds, and the fingerprint of it as CSV. Known when its last row is written. */
export type Measured = {
  readonly table: string
  /** Without the line of names. */
  readonly rows: number
  /** SHA-256 of the whole table as CSV without a byte order mark, 64 hexadecimal digits. */
  readonly sha256: string
}

/** One row, as cells and as a line of CSV. */
export type MeasuredRow = { readonly cells: readonly Cell[]; readonly line: string }

/** A line of CSV (RFC 4180). Texts are harmless to spreadsheets, and show characters that turn the direction of writing. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** One cell of CSV. */
export const csvCell = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'object') return String(cell.value)
  return typeof cell === 'number' ? String(cell) : safeCell(visibleText(cell))
}

/**
 * The rows of a table, the names of its columns first, counted and hashed as they pass.
 *
 * @param mark what a CSV file begins with: nothing, or the byte order mark
 * @param done is told once the last row has passed
 */
export async function* measuredRows(
  { name, columns, rows }: ExportTable,
  mark: string,
  done: (measured: Measured) => void,
): AsyncGenerator<MeasuredRow> {
  const hash = createHash('sha256')
  const names = columns.map((column) => column.name)
  const first = csvLine(names)
  hash.update(first)
  yield { cells: names, line: mark + first }
  let count = 0
  for await (const cells of rows()) {
    if (cells.length !== columns.length) throw new Error(`A row of ${name} does not have its columns.`)
    const line = csvLine(cells)
    hash.update(line)
    count++
    yield { cells, line }
  }
  done({ table: name, rows: count, sha256: hash.digest('hex') })
}
