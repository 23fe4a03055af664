import type { ReadTable } from './read-table.ts'
import type { Table, TableColumn } from './table.ts'

/**
 * Puts the rows of a table into the order of another one, by their codes. A code that the table does not have becomes a
 * row of missing values. Example: values.csv in the order of areas.csv.
 */
export function alignRows(
  { table, positions }: ReadTable,
  order: ReadonlyMap<string, number>,
  key: string,
): Table {
  const codes = [...order.keys()]
  const from = codes.map((code) => positions.get(code) ?? -1)
  const align = (name: string, column: TableColumn): TableColumn => {
    if (name === key) return { kind: 'text', values: codes }
    return column.kind === 'text'
      ? { kind: 'text', values: from.map((position) => column.values[position] ?? '') }
      : { kind: 'number', values: Float64Array.from(from, (position) => column.values[position] ?? NaN) }
  }
  const columns = new Map([...table.columns].map(([name, column]) => [name, align(name, column)]))
  return { rows: codes.length, columns }
}
