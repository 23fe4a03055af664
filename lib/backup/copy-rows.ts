import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { escapeIdentifier, type Client } from 'pg'
import { from, to } from 'pg-copy-streams'
import type { Table } from './read-tables.ts'

/** Counts rows as COPY writes them, and takes their digest: the same rows have the same one on every server. */
export type RowCount = { rows: number; readonly hash: Hash }

export const newRowCount = (): RowCount => ({ rows: 0, hash: createHash('sha256') })

const newline = 10

/** Counts what passes by, and passes it on. */
export async function* counting(parts: AsyncIterable<Buffer>, count: RowCount): AsyncGenerator<Buffer> {
  for await (const part of parts) {
    count.hash.update(part)
    for (let at = part.indexOf(newline); at >= 0; at = part.indexOf(newline, at + 1)) count.rows++
    yield part
  }
}

/** How values are written as text, whatever the server or its user prefers: as pg_dump does it. */
export const plainText = `SET datestyle = 'ISO'; SET intervalstyle = 'postgres'; SET timezone = 'UTC';
  SET extra_float_digits = 3; SET bytea_output = 'hex'; SET client_encoding = 'UTF8'`

const names = (columns: readonly string[]) => columns.map(escapeIdentifier).join(', ')

/** The rows of a table in their order, in PostgreSQL's text format, cut anywhere. */
export function rowsOf(client: Client, { name, columns, order }: Table): AsyncIterable<Buffer> {
  const query = `SELECT ${names(columns)} FROM ${escapeIdentifier(name)} ORDER BY ${order}`
  return client.query(to(`COPY (${query}) TO STDOUT`))
}

/** Adds rows to a table, out of what `rowsOf` answered. */
export async function addRows(
  client: Client,
  { name, columns }: Pick<Table, 'name' | 'columns'>,
  parts: AsyncIterable<Buffer>,
): Promise<void> {
  const sink = client.query(from(`COPY ${escapeIdentifier(name)} (${names(columns)}) FROM STDIN`))
  await pipeline(Readable.from(parts, { objectMode: true }), sink)
}

/** The rows of a table as they are stored now: how many, and their digest. */
export async function countRows(client: Client, table: Table): Promise<{ rows: number; sha256: string }> {
  const count = newRowCount()
  const parts = counting(rowsOf(client, table), count)
  while ((await parts.next()).done !== true); // They are counted as they pass by.
  return { rows: count.rows, sha256: count.hash.digest('hex') }
}
