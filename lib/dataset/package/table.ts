/** The CSV files of a package that are kept as columns; the name of the file without its ending. */
export const tableNames = [
  'areas',
  'indicators',
  'values',
  'small-areas',
  'small-area-values',
  'outcomes',
  'outcome-values',
  'published',
] as const

export type TableName = (typeof tableNames)[number]

/** One column: texts (unknown = empty), or numbers (missing = NaN). */
export type TableColumn =
  | { readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly values: Float64Array }

/** A table as columns of the same length, in the order of the file. */
export type Table = { readonly rows: number; readonly columns: ReadonlyMap<string, TableColumn> }

/** The tables of one package. One that it does not have is absent. */
export type Tables = ReadonlyMap<TableName, Table>

/** The texts of a column. Throws RangeError when the table has no such column of text. */
export function textsOf(table: Table, name: string): readonly string[] {
  const column = table.columns.get(name)
  if (column?.kind !== 'text') throw new RangeError(`no column of text called ${name}`)
  return column.values
}

/** The numbers of a column. Throws RangeError when the table has no such column of numbers. */
export function numbersOf(table: Table, name: string): Float64Array {
  const column = table.columns.get(name)
  if (column?.kind !== 'number') throw new RangeError(`no column of numbers called ${name}`)
  return column.values
}

/** The numbers of a column that a table may leave out: then all are missing (NaN). */
export const optionalNumbersOf = (table: Table, name: string): Float64Array =>
  table.columns.has(name) ? numbersOf(table, name) : new Float64Array(table.rows).fill(NaN)
