import type { TableColumn } from '#lib/dataset/package/table.ts'

/** How a column lies in the database: numbers as little-endian doubles (missing = NaN), texts as a JSON array. */
export function columnBytes(column: TableColumn): Uint8Array<ArrayBuffer> {
  return column.kind === 'number'
    ? new Uint8Array(column.values.slice().buffer)
    : new TextEncoder().encode(JSON.stringify(column.values))
}

/** The column that lies in the database as `bytes`; the same values that `columnBytes` was given. */
export function columnFrom(kind: string, bytes: Uint8Array): TableColumn {
  if (kind === 'number') return { kind, values: new Float64Array(bytes.slice().buffer) }
  const values: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if (kind !== 'text' || !isTexts(values))
    throw new RangeError('a stored column is neither numbers nor texts')
  return { kind, values }
}

const isTexts = (values: unknown): values is string[] =>
  Array.isArray(values) && values.every((value) => typeof value === 'string')
