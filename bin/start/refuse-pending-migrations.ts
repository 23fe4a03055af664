import path from 'node:path'
import { askOnce } from '#lib/db/ask-once.ts'
import { readMigrations } from '#lib/db/migrations/read-migrations.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { projectFolder } from '#bin/setup/project.mjs'

const isThere = `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`
const applied = `
  SELECT array_agg(migration_name::text) AS names FROM "_prisma_migrations"
   WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`

/**
 * Refuses to begin on tables that this version does not know how to use: those of a version before. Tables of a newer
 * version are fine, because that is what they are while it is being brought in.
 *
 * A database that does not answer just now is no reason to stop: /readyz says the same once it does.
 *
 * @throws OperatorError which names the first migration that is missing, and what to run
 */
export async function refusePendingMigrations(url: string): Promise<void> {
  const found = await askOnce<{ there: boolean }>(url, isThere)
  if (found === null) return
  const done = found.there ? await askOnce<{ names: readonly string[] | null }>(url, applied) : { names: [] }
  if (done === null) return
  const known = await readMigrations(path.join(projectFolder, 'prisma', 'migrations'))
  const pending = known.filter(({ name }) => !done.names?.includes(name))
  const [first] = pending
  if (first === undefined) return
  throw new OperatorError(
    `The tables of this database are those of an earlier version (${pending.length} migrations are missing, the first is "${first.name}"). Run reweigh migrate.`,
  )
}
