import path from 'node:path'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { openEmbeddedDatabase } from '#lib/db/embedded/open-embedded-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { env } from '#lib/env/env.ts'
import { dataFolder, projectFolder } from '#bin/setup/project.mjs'

/**
 * Does the work of a command with a database: the one at DATABASE_URL, else our own PostgreSQL. The latter is
 * shared with a site that runs; where none runs it is started for this command, and stopped after it.
 *
 * Ctrl-C breaks the work off; what it had begun to change is undone.
 *
 * @param work during which db() answers the database at `url`
 * @param migrate whether every migration is applied before; false leaves the database as an older version left it
 * @returns what the work returned
 * @throws OperatorError when there is no database to be had or it belongs to a newer version
 */
export async function withDatabase<Value>(
  work: (url: string) => Promise<Value>,
  { migrate = true }: { migrate?: boolean } = {},
): Promise<Value> {
  const { DATABASE_URL } = env()
  const embedded = DATABASE_URL === undefined ? await openEmbeddedDatabase(dataFolder) : undefined
  const close = async () => {
    await closeDatabase()
    await embedded?.close()
  }
  let brokenOff: Promise<void> | undefined
  const breakOff = () => {
    brokenOff ??= (embedded?.close() ?? Promise.resolve()).finally(() => process.exit(130))
  }
  process.on('SIGINT', breakOff).on('SIGTERM', breakOff)
  try {
    const url = DATABASE_URL ?? embedded?.url ?? ''
    if (migrate) await applyMigrations(url, path.join(projectFolder, 'prisma', 'migrations'))
    useDatabase(url)
    return await work(url)
  } catch (error) {
    await brokenOff // What the work says about the loss of its database is not worth reading then.
    throw error
  } finally {
    await close()
    process.off('SIGINT', breakOff).off('SIGTERM', breakOff)
  }
}
