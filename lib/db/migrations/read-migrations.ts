import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** One step in the history of the database's tables. */
export type Migration = {
  /** The folder's name, which begins with a time so that names sort in the order of their making. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, 64 hexadecimal digits, as Prisma records it. */
  readonly checksum: string
}

/**
 * The migrations in a folder of Prisma's layout (`<name>/migration.sql`), oldest first.
 *
 * @param folder for example `prisma/migrations`
 */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).sort()
  const files = names.map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
  return Promise.all(
    files
      .filter(({ file }) => existsSync(file))
      .map(async ({ name, file }) => {
        const sql = await readFile(file, 'utf8')
        return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
      }),
  )
}
