import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { databaseErrorCode } from '#lib/db/database-error-code.ts'
import { ensurePanelRole } from '#lib/db/panel-role/ensure-panel-role.ts'
import { explainDatabaseError } from '#lib/db/explain-database-error.ts'
import { checkServer } from './check-server.ts'
import { pendingMigrations, type AppliedMigration } from './pending-migrations.ts'
import { readMigrations, type Migration } from './read-migrations.ts'

/** The number that Prisma's own tool locks, so that it and we never work at the same time. */
const prismaLock = 72707369

/** Prisma's own table, column by column: `prisma migrate status` reads what we write. */
const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** What the database says was applied; a database with tables of somebody else is refused. */
async function readApplied(client: Client): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<{ ours: boolean; tables: number }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS ours,
            (SELECT count(*)::int FROM pg_tables WHERE schemaname = current_schema()) AS tables`,
  )
  if (!rows[0]?.ours) {
    if (rows[0]?.tables === 0) return []
    throw new OperatorError(
      'This database already holds tables that are not ours. Give Reweigh an empty one. Nothing was changed.',
    )
  }
  const applied = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return applied.rows
}

/** One migration and its record, together or not at all. */
async function apply(client: Client, { name, sql, checksum }: Migration, attemptsLeft = 5): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(createTable)
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    const tableWasBusy = databaseErrorCode(error) === '55P03'
    if (!tableWasBusy || attemptsLeft === 0) throw error
    await sleep(1000)
    await apply(client, { name, sql, checksum }, attemptsLeft - 1)
  }
}

/**
 * Brings a database to the form that this version of the program needs, like `prisma migrate deploy`.
 *
 * Several processes may call it at once: one works, the others wait and then find nothing left to do.
 * Readers and writers of the database go on meanwhile; a migration waits at most 2 s for a lock, and comes
 * back later, rather than making them queue behind it.
 *
 * @param url the database
 * @param folder the migrations, for example `prisma/migrations`
 * @returns the names of the migrations that were applied now, oldest first
 * @throws OperatorError in one sentence, before anything has been changed (see pendingMigrations)
 */
export async function applyMigrations(url: string, folder: string): Promise<readonly string[]> {
  const known = await readMigrations(folder)
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined) // A connection that breaks also fails the query that is running.
  try {
    await client.connect()
    await checkServer(client)
    await client.query(`SET lock_timeout = '60s'`)
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(`SET lock_timeout = '2s'`)
    const pending = pendingMigrations(known, await readApplied(client))
    for (const migration of pending) await apply(client, migration)
    await ensurePanelRole(client, { changed: pending.length > 0 })
    return pending.map(({ name }) => name)
  } catch (error) {
    throw explainDatabaseError(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
}
