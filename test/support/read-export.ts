import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { z } from 'zod'
import type { ExportedFile } from '#lib/consultation/export/export-for-panel.ts'

const csvRows = z.array(z.record(z.string(), z.string()))

/** All bytes of a file that is made while it is taken. */
export async function allBytes({ bytes }: ExportedFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Uint8Array.from(Buffer.concat(parts))
}

/** The files of a ZIP as texts, by name. */
export function filesOf(zip: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** The rows of a CSV file of a ZIP, by the names of its columns. */
export const rowsOf = (files: ReadonlyMap<string, string>, table: string): Record<string, string>[] =>
  csvRows.parse(parse(files.get(`${table}.csv`) ?? '', { columns: true }))

/** The rows of every sheet of a workbook, by the sheet's name. */
export async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly unknown[][]>> {
  const { sheets } = await readXlsx(bytes)
  return new Map(sheets.map(({ name, rows }) => [name, rows]))
}
