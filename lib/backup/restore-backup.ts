import { escapeIdentifier, type Client } from 'pg'
import { readMigrations } from '#lib/db/migrations/read-migrations.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { damaged, type Header, type Manifest } from './backup-format.ts'
import { addRows, counting, countRows, newRowCount, plainText } from './copy-rows.ts'
import { openBackup, type OpenBackup } from './open-backup.ts'
import { setSequences } from './read-sequences.ts'
import { readTables, type Table } from './read-tables.ts'
import { withClient } from './with-client.ts'
import type { OnProgress } from './write-backup.ts'

type Counted = { readonly rows: number; readonly sha256: string }

/** The only table that migrations put a row into: where the record begins. The row of the backup takes its place. */
const begun = 'AuditHead'

/**
 * What a backup says of itself, once it is certain that this version of the program can read it.
 *
 * @param migrations the folder of this version's migrations
 * @throws OperatorError when it was made by another version, or is no backup
 */
export async function readBackupHeader(file: string, migrations: string): Promise<Header> {
  const backup = await openBackup(file)
  backup.close()
  const ours = await readMigrations(migrations)
  const theirs = backup.header.migrations
  const newer = theirs.find(({ name }) => !ours.some((one) => one.name === name))
  const older = ours.find(({ name }) => !theirs.some((one) => one.name === name))
  const other = ours.find(({ name, checksum }) =>
    theirs.some((one) => one.name === name && one.checksum !== checksum),
  )
  const different = newer ?? older ?? other
  if (different === undefined) return backup.header
  const which = newer !== undefined ? 'a newer' : older !== undefined ? 'an older' : 'another'
  throw new OperatorError(
    `${file} was made by ${which} version of Reweigh (migration "${different.name}" differs). Restore it with that version. Nothing was changed.`,
  )
}

/** Nothing may be there but what migrations put there. Nobody else can write from now on: the tables are locked. */
async function requireEmpty(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const table = escapeIdentifier(name)
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    const some = name === begun ? ' WHERE "sequence" > 0' : ''
    const { rows } = await client.query<{ full: boolean }>(
      `SELECT EXISTS (SELECT FROM ${table}${some}) AS full`,
    )
    if (rows[0]?.full !== false) {
      throw new OperatorError(
        `The database is not empty: there are rows in "${name}". Give Reweigh a new one. Nothing was changed.`,
      )
    }
  }
  await client.query(`DELETE FROM ${escapeIdentifier(begun)}`)
}

/** Adds the rows of every table of the file; answers the manifest that ends it, and what was read. */
async function addAll(
  client: Client,
  backup: OpenBackup,
  tables: readonly Table[],
  file: string,
  onProgress: OnProgress,
) {
  const read = new Map<string, Counted>()
  for (;;) {
    const part = await backup.next()
    if ('tables' in part) return { manifest: part, read }
    const table = tables.find(({ name }) => name === part.table)
    if (
      table === undefined ||
      [...table.columns].sort().join() !== [...part.columns].sort().join() ||
      read.has(part.table)
    ) {
      throw damaged(file, `the table "${part.table}" is not as it should be`)
    }
    onProgress({ doing: `Reading ${part.table}`, done: read.size, total: tables.length * 2 })
    const count = newRowCount()
    await addRows(client, { name: part.table, columns: part.columns }, counting(backup.rows(), count))
    read.set(part.table, { rows: count.rows, sha256: count.hash.digest('hex') })
  }
}

const same = (one: Counted | undefined, other: Counted | undefined) =>
  one !== undefined && one.rows === other?.rows && one.sha256 === other.sha256

/** Compares, table by table, what was written down, what was in the file, and what PostgreSQL holds now. */
async function compare(
  client: Client,
  { manifest, read }: { manifest: Manifest; read: ReadonlyMap<string, Counted> },
  tables: readonly Table[],
  file: string,
  onProgress: OnProgress,
): Promise<void> {
  for (const [at, table] of tables.entries()) {
    onProgress({ doing: `Comparing ${table.name}`, done: tables.length + at, total: tables.length * 2 })
    const written = manifest.tables.find((one) => one.table === table.name)
    if (!same(written, read.get(table.name)))
      throw damaged(file, `rows of "${table.name}" are missing or changed`)
    if (!same(written, await countRows(client, table))) {
      throw new OperatorError(
        `PostgreSQL holds other rows in "${table.name}" than ${file}. Nothing was changed.`,
      )
    }
  }
}

/** What came back. */
export type Restored = {
  readonly at: string
  readonly tables: readonly ({ readonly table: string } & Counted)[]
}

/**
 * Puts everything that a backup holds into a database that is empty, all of it or nothing: rows, counts and digests are
 * compared before it is done. Rules between tables hold while it reads; triggers rest, because what they make is in the
 * backup as well.
 *
 * @param url a database that this version's migrations were applied to (see readBackupHeader)
 * @throws OperatorError when the database is not empty, the file is damaged, the disk is full or the database away
 */
export async function restoreBackup(
  url: string,
  file: string,
  onProgress: OnProgress = () => undefined,
): Promise<Restored> {
  const backup = await openBackup(file)
  try {
    return await withClient(url, async (client) => {
      await client.query(`${plainText}; SET lock_timeout = '10s'; BEGIN`)
      const tables = await readTables(client)
      await requireEmpty(client, tables)
      const found = await addAll(client, backup, tables, file, onProgress)
      await compare(client, found, tables, file, onProgress)
      await setSequences(client, found.manifest.sequences)
      for (const { name } of tables)
        await client.query(`ALTER TABLE ${escapeIdentifier(name)} ENABLE TRIGGER USER`)
      await client.query('COMMIT')
      await client.query('ANALYZE')
      return { at: backup.header.at, tables: found.manifest.tables }
    })
  } finally {
    backup.close()
  }
}
