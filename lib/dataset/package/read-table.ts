import type { Cell } from './cell.ts'
import type { ProblemLog } from './problem-log.ts'
import { readCsv } from './read-csv.ts'
import type { Table, TableColumn } from './table.ts'

/** What a CSV file must look like. */
export type TableSpec = {
  readonly file: string
  /** The column that names a row; no two rows have the same. */
  readonly key: string
  readonly columns: Readonly<Record<string, Cell>>
  /** Columns that may be left out. */
  readonly optional?: Readonly<Record<string, Cell>>
  /** Any other column: what its cells hold, or a text that says what was expected instead of it. */
  readonly other?: (name: string) => Cell | string
}

/** A table that was read. */
export type ReadTable = {
  readonly table: Table
  /** Where each key stands, as a position from 0. */
  readonly positions: ReadonlyMap<string, number>
  /** The row of each position, as a spreadsheet numbers it. */
  readonly rows: readonly number[]
  /** False when rows could not be read: then nothing is known about what is not there. */
  readonly complete: boolean
}

type Building = {
  readonly name: string
  readonly cell: Cell
  readonly field: number
  readonly values: (string | number)[]
}

/**
 * Reads a CSV file into columns and notes every cell that is not what it should be, every column that is missing,
 * repeated or not known, and every key that is there twice. Gives null when there is no such table to speak of.
 */
export function readTable(spec: TableSpec, bytes: Uint8Array, log: ProblemLog): ReadTable | null {
  let building: readonly Building[] = []
  const positions = new Map<string, number>()
  const rows: number[] = []
  const header = (names: readonly string[]): boolean => {
    building = columnsOf(spec, names, log)
    return building.some(({ name }) => name === spec.key)
  }
  const visit = (fields: readonly string[], row: number): void => {
    for (const column of building) {
      const text = fields[column.field] ?? ''
      column.values.push(readCell(column, text, row))
      if (column.name === spec.key) noteKey(text, row)
    }
  }
  const readCell = ({ name, cell }: Building, text: string, row: number): string | number => {
    const value = cell.kind === 'number' ? cell.read(text) : cell.accepts(text) ? text : null
    if (value === null) log.add({ file: spec.file, row, column: name, value: text }, cell.expected)
    return value ?? (cell.kind === 'number' ? NaN : text)
  }
  const noteKey = (key: string, row: number): void => {
    const first = positions.get(key)
    if (first === undefined) positions.set(key, rows.length)
    else {
      const expected = `each code once, it is in row ${rows[first] ?? row} too`
      log.add({ file: spec.file, row, column: spec.key, value: key }, expected)
    }
    rows.push(row)
  }
  const complete = readCsv(spec.file, bytes, { header, row: visit }, log)
  const columns = new Map(building.map((column) => [column.name, finish(column)]))
  if (!columns.has(spec.key)) return null
  return { table: { rows: rows.length, columns }, positions, rows, complete }
}

const finish = ({ cell, values }: Building): TableColumn =>
  cell.kind === 'number'
    ? { kind: 'number', values: Float64Array.from(values, Number) }
    : { kind: 'text', values: values.map(String) }

/** The columns of a header that are known; notes all others, and what is missing. */
function columnsOf(spec: TableSpec, names: readonly string[], log: ProblemLog): readonly Building[] {
  const { file } = spec
  const found = new Map<string, Building>()
  names.forEach((name, field) => {
    const cell = cellOf(spec, name)
    if (found.has(name)) log.add({ file, row: 1, column: name, value: name }, 'each column once')
    else if (typeof cell === 'string') log.add({ file, row: 1, column: name, value: name }, cell)
    else found.set(name, { name, cell, field, values: [] })
  })
  for (const name of Object.keys(spec.columns))
    if (!found.has(name)) log.add({ file, row: 1, column: name }, `a column called ${name}`)
  return [...found.values()]
}

function cellOf(spec: TableSpec, name: string): Cell | string {
  const known = { ...spec.optional, ...spec.columns }
  if (Object.hasOwn(known, name)) return known[name] ?? ''
  return spec.other?.(name) ?? `one of ${Object.keys(known).join(', ')}`
}
