import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'

/** A PostgreSQL that makes empty, migrated databases for tests in a moment: it copies a template. */
export type TestDatabases = {
  readonly adminUrl: string
  /** The name of the migrated database that others are copied from. */
  readonly template: string
}

const databaseAt = (adminUrl: string, name: string) => {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}

async function administer(adminUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A new database copied from a template (PostgreSQL's own empty one unless told). Answers its address. */
export async function createDatabase(adminUrl: string, template = 'template1'): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return databaseAt(adminUrl, name)
}

/** Drops what createDatabase made, whoever is still connected. */
export async function dropDatabase(adminUrl: string, url: string): Promise<void> {
  await administer(adminUrl, `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
}

/**
 * The PostgreSQL for a run of tests: the one at TEST_POSTGRES_URL (`npm test` gives one to all its parts),
 * else one that is started for this run.
 */
export async function openTestDatabases(): Promise<TestDatabases & { close: () => Promise<void> }> {
  const given = process.env.TEST_POSTGRES_URL
  const scratch = given ? undefined : await openScratchDatabase()
  const adminUrl = given ?? scratch?.adminUrl ?? ''
  const url = await createDatabase(adminUrl)
  await applyMigrations(url, 'prisma/migrations')
  const close = async () => {
    await dropDatabase(adminUrl, url)
    await scratch?.close()
  }
  return { adminUrl, template: new URL(url).pathname.slice(1), close }
}
