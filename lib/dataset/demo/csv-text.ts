/** A cell of a table before it is written: an empty text or NaN is a missing value. */
export type CsvCell = string | number

const cellText = (cell: CsvCell): string => {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell)
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A table as CSV (RFC 4180 quoting, lines end in a newline).
 *
 * Example: `csvText(['code', 'name'], [['a', 'Ash, Oak']])` is `'code,name\na,"Ash, Oak"\n'`.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\n`).join('')
}
