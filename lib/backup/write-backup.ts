import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { withClient } from './with-client.ts'
import { endOfRows, lineOf, type Manifest } from './backup-format.ts'
import { counting, newRowCount, plainText, rowsOf } from './copy-rows.ts'
import { readSequences } from './read-sequences.ts'
import { readTables } from './read-tables.ts'

/** How far it is: bytes of tables. */
export type OnProgress = (at: {
  readonly doing: string
  readonly done: number
  readonly total: number
}) => void

/** What was written. */
export type WrittenBackup = { readonly tables: number; readonly rows: number; readonly bytes: number }

/** The lines of a backup (backup-format.ts), all from one state of the database. */
async function* partsOf(
  client: Client,
  sealed: string,
  manifest: Manifest,
  onProgress: OnProgress,
): AsyncGenerator<Buffer> {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
      WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name COLLATE "C"`,
  )
  yield Buffer.from(lineOf({ reweighBackup: 1, at: new Date().toISOString(), migrations, sealed }))
  const tables = await readTables(client)
  const total = tables.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const table of tables) {
    onProgress({ doing: `Writing ${table.name}`, done, total })
    const count = newRowCount()
    yield Buffer.from(lineOf({ table: table.name, columns: [...table.columns] }))
    yield* counting(rowsOf(client, table), count)
    yield Buffer.from(endOfRows)
    manifest.tables.push({ table: table.name, rows: count.rows, sha256: count.hash.digest('hex') })
    done += table.size
  }
  manifest.sequences.push(...(await readSequences(client)))
  yield Buffer.from(lineOf(manifest))
}

/**
 * Writes everything that a database holds into one file, as it was at one moment, while others go on writing.
 *
 * The file can be read by its owner only. It appears whole or not at all: it is written beside its place, brought to the
 * disk, and then moved there.
 *
 * @param url the database
 * @param file a path that is free
 * @param sealed a text sealed with REWEIGH_SECRET, so that a restore can tell whether it has the same secret
 * @throws OperatorError when the file is there already, its folder is not, the disk is full, or the database is away
 */
export async function writeBackup(
  url: string,
  file: string,
  { sealed, onProgress = () => undefined }: { sealed: string; onProgress?: OnProgress },
): Promise<WrittenBackup> {
  if (existsSync(file)) throw new OperatorError(`${file} is there already. Choose another name.`)
  if (!existsSync(path.dirname(file))) throw new OperatorError(`There is no folder ${path.dirname(file)}.`)
  const unfinished = `${file}.unfinished-${randomBytes(4).toString('hex')}`
  const manifest: Manifest = { tables: [], sequences: [] }
  try {
    await withClient(url, async (client) => {
      await client.query(`${plainText}; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`)
      const parts = partsOf(client, sealed, manifest, onProgress)
      const sink = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
      await pipeline(Readable.from(parts), createGzip(), sink)
    })
    const { size: bytes } = await stat(unfinished)
    await rename(unfinished, file)
    await syncFolder(path.dirname(file))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: manifest.tables.length, rows, bytes }
  } finally {
    await rm(unfinished, { force: true })
  }
}

/** The new name is on the disk too. Windows keeps no such promise, and refuses to be asked. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
