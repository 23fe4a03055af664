import { openTestDatabases } from './test-databases.ts'

/**
 * Before the database tests: PostgreSQL and a migrated template to copy (vitest.config.ts names this file).
 * The workers that start afterwards read where they are from their environment (database.ts).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const { adminUrl, template, close } = await openTestDatabases()
  process.env.TEST_POSTGRES_URL = adminUrl
  process.env.TEST_DATABASE_TEMPLATE = template
  return close
}
