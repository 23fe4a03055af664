import { Client } from 'pg'
import { expect, test } from 'vitest'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { transaction } from '#lib/service/transaction.ts'
import { freshDatabase, testDatabases } from '#test/support/database.ts'

const database = freshDatabase()
const away = { name: 'ServiceError', kind: 'Unavailable', refusal: { retryAfter: 30 } }

/** Changes a setting of the test's database, for connections that are opened from now on. */
async function setting(change: string): Promise<void> {
  const client = new Client({ connectionString: testDatabases().adminUrl })
  await client.connect()
  await client.query(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} ${change}`)
  await client.end()
  await closeDatabase()
  useDatabase(database.url)
}

test('db() keeps no connection to a replica: it answers Unavailable, and works as soon as a new one finds the primary', async () => {
  // A replica says of itself that it is in recovery; here, a function of that name says so before PostgreSQL's own.
  await db().$executeRaw`CREATE SCHEMA standby`
  await db().$executeRaw`CREATE SEQUENCE standby.asked`
  await db().$executeRaw`CREATE FUNCTION standby.pg_is_in_recovery() RETURNS boolean LANGUAGE sql
    AS $$ SELECT nextval('standby.asked') <= 2 $$`
  await setting('SET search_path = standby, pg_catalog, public')
  await expect(db().consultation.count()).rejects.toMatchObject(away)
  await expect(transaction((tx) => tx.consultation.count())).rejects.toMatchObject(away)
  expect(await transaction((tx) => tx.consultation.count())).toBe(0)
  await setting('RESET search_path')
})

test('transaction(change) answers Unavailable when PostgreSQL refuses to write because it only reads (25006)', async () => {
  await setting('SET default_transaction_read_only = on')
  await expect(transaction((tx) => tx.$executeRaw`CREATE TABLE written (id int)`)).rejects.toMatchObject(away)
  expect(await db().consultation.count()).toBe(0)
  await setting('RESET default_transaction_read_only')
})
