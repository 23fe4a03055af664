import { harmlessText } from './safe-cell.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { Cell, ExportTable } from './export-table.ts'
import { measuredRows, type Measured, type MeasuredRow } from './measure.ts'
import { sheetBegin, sheetEnd, sheetPath, workbookParts } from './xlsx-parts.ts'
import { xlsxText, xmlText } from './xlsx-text.ts'
import type { ZipEntry } from './zip-stream.ts'

/** The most rows of a sheet, that of the names included. */
const mostRows = 1_048_576

/** Letters of a column: 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26) - 1
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (at % 26))
}

type Options = { readonly done: (measured: Measured) => void; readonly rowsInSheet?: number }

/**
 * Tables as an Excel workbook, one sheet for each; a table with more rows than a sheet can hold goes on in
 * `<name>_2`, `<name>_3` … Texts are texts and never formulas: only cells made as a `Formula` are. There are no links and no
 * macros in it.
 *
 * @param done is told of each table once it is written; the fingerprint is that of the table as CSV
 */
export async function* xlsxWorkbook(
  tables: readonly ExportTable[],
  { done, rowsInSheet = mostRows }: Options,
): AsyncGenerator<ZipEntry> {
  const names: string[] = []
  for (const table of tables) {
    const rows = measuredRows(table, '', done)
    const letters = table.columns.map((_, at) => columnLetters(at))
    const source: Source = { rows, letters, head: null, held: await take(rows) }
    for (let part = 1; source.held !== undefined; part++) {
      names.push(part === 1 ? table.name : `${table.name}_${part}`)
      yield { path: sheetPath(names.length), text: sheet(source, rowsInSheet) }
    }
  }
  yield* workbookParts(names)
}

type Source = {
  readonly rows: AsyncGenerator<MeasuredRow>
  readonly letters: readonly string[]
  /** The names of the columns, once they were written; every further sheet begins with them. */
  head: readonly Cell[] | null
  /** The next row, not written yet; undefined: there are no more. */
  held: MeasuredRow | undefined
}

async function take(rows: AsyncGenerator<MeasuredRow>): Promise<MeasuredRow | undefined> {
  const next = await rows.next()
  return next.done === true ? undefined : next.value
}

async function* sheet(source: Source, rowsInSheet: number): AsyncGenerator<string> {
  const { letters, rows } = source
  yield sheetBegin
  let row = 1
  if (source.head !== null) yield rowXml(row++, source.head, letters, bold)
  for (; row <= rowsInSheet && source.held !== undefined; row++) {
    const { cells } = source.held
    yield rowXml(row, cells, letters, source.head === null ? bold : '')
    source.head ??= cells
    source.held = await take(rows)
  }
  yield sheetEnd
}

const bold = ' s="1"'

const rowXml = (row: number, cells: readonly Cell[], letters: readonly string[], style: string): string =>
  `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${letters[at] ?? ''}${row}`, style)).join('')}</row>`

function cellXml(cell: Cell, place: string, style: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    const type = cell.value === '' ? ' t="str"' : ''
    return `<c r="${place}"${type}><f>${xmlText(cell.formula)}</f><v>${cell.value}</v></c>`
  }
  const text = xlsxText(harmlessText(visibleText(cell)))
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}
