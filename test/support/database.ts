import { afterAll, beforeAll } from 'vitest'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { createDatabase, dropDatabase, type TestDatabases } from './test-databases.ts'
import { throughPool } from './through-pool.ts'

/** The PostgreSQL of this run of tests, as database-setup.ts left word of it. */
export function testDatabases(): TestDatabases {
  const { TEST_POSTGRES_URL: adminUrl, TEST_DATABASE_TEMPLATE: template } = process.env
  if (!adminUrl || !template) throw new Error('Only tests in test/db and test/api have a PostgreSQL.')
  return { adminUrl, template }
}

/**
 * Gives a file of tests an empty, migrated PostgreSQL database of its own, as the one that db() answers.
 *
 * Call it once, at the top of a file in test/db. Files run side by side; none sees another's rows.
 *
 * @returns the address, to be asked for inside tests
 * @example
 * const database = freshDatabase()
 * test('…', async () => { await db().datasetVersion.count() }) // 0
 */
export function freshDatabase(): { readonly url: string } {
  const { adminUrl, template } = testDatabases()
  const database = { url: '' }
  beforeAll(async () => {
    database.url = await createDatabase(adminUrl, template)
    useDatabase(database.url, throughPool(database.url))
  })
  afterAll(async () => {
    await closeDatabase()
    await dropDatabase(adminUrl, database.url)
  })
  return database
}
