import 'server-only'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/db/database.ts'
import { readMigrations } from '#lib/db/migrations/read-migrations.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { unlessAway } from '#lib/errors/unless-away.ts'
import type { Issue } from '#lib/result/result.ts'
import { openDataset } from './dataset-store.ts'
import { packedBoundaries } from './map/packed-boundaries.ts'
import { once } from './store/once.ts'

/** A database that does not answer in so many milliseconds counts as away. */
const patience = 3000

const knownMigrations = once(async () => {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations')
  return (await readMigrations(folder)).map(({ name }) => name)
})

/**
 * What is missing before this process can score: the database, a migration of this version, a dataset that can be opened.
 *
 * An empty answer means ready. Answers within about 3 seconds, whatever the database does. A database that has newer
 * migrations than this version knows is fine: that is what it looks like while a new version is being rolled out.
 */
export async function readiness(): Promise<readonly Issue[]> {
  const late: readonly Issue[] = [{ path: 'database', message: 'does not answer in time' }]
  const bell = new AbortController()
  const checked = missing().finally(() => bell.abort())
  return Promise.race([checked, sleep(patience, late, { signal: bell.signal }).catch(() => checked)])
}

async function missing(): Promise<Issue[]> {
  const applied = await unlessAway(appliedMigrations(), null)
  if (applied === null) return [{ path: 'database', message: 'does not answer' }]
  const pending = (await knownMigrations()).filter((name) => !applied.has(name))
  if (pending.length > 0) return [{ path: 'migrations', message: `not applied yet: ${pending.join(', ')}` }]
  try {
    const dataset = await openDataset()
    // Whoever looks at a map first does not wait for its compression; who asks for it then hears of what went wrong.
    packedBoundaries(dataset).catch(() => undefined)
    return []
  } catch (error) {
    if (error instanceof ServiceError) return [{ path: 'dataset', message: error.message }]
    throw error
  }
}

/** Names of the migrations that the database has had. */
async function appliedMigrations(): Promise<ReadonlySet<string>> {
  const [table] = await db().$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`
  if (table?.there !== true) return new Set()
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  return new Set(rows.map(({ name }) => name))
}
