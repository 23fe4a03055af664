import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { readMigrations } from '#lib/db/migrations/read-migrations.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { testDatabases } from '#test/support/database.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const { adminUrl } = testDatabases()
let url: string
let folder: string
let client: Client

beforeEach(async () => {
  url = await createDatabase(adminUrl)
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-migrations-'))
  client = new Client({ connectionString: url })
  await client.connect()
})

afterEach(async () => {
  await client.end()
  await dropDatabase(adminUrl, url)
  await rm(folder, { recursive: true })
})

const add = async (name: string, sql: string) => {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}
const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows
const tables = async () =>
  (await rows(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    ({ name }) => name,
  )

test('applyMigrations brings an empty database to ours and records every step as Prisma does', async () => {
  const applied = await applyMigrations(url, 'prisma/migrations')
  const known = await readMigrations('prisma/migrations')
  expect(applied).toEqual(known.map(({ name }) => name))
  expect(await tables()).toContain('DatasetVersion')
  const recorded = await rows(
    `SELECT migration_name AS name, checksum, applied_steps_count AS steps, finished_at >= started_at AS finished,
            rolled_back_at, length(id) AS id FROM _prisma_migrations ORDER BY started_at`,
  )
  expect(recorded).toEqual(
    known.map(({ name, checksum }) => ({
      name,
      checksum,
      steps: 1,
      finished: true,
      rolled_back_at: null,
      id: 36,
    })),
  )
})

test('applyMigrations a second time does nothing', async () => {
  await applyMigrations(url, 'prisma/migrations')
  expect(await applyMigrations(url, 'prisma/migrations')).toEqual([])
})

test('applyMigrations applies what was added, in the order of the names', async () => {
  await add('1_one', 'CREATE TABLE one (id int)')
  await applyMigrations(url, folder)
  await add('3_three', 'ALTER TABLE two ADD COLUMN three int')
  await add('2_two', 'CREATE TABLE two (id int)')
  expect(await applyMigrations(url, folder)).toEqual(['2_two', '3_three'])
})

test('applyMigrations from four processes at once applies each step once', async () => {
  await add('1_one', 'CREATE TABLE one (id int); SELECT pg_sleep(0.2);')
  await add('2_two', 'CREATE TABLE two (id int)')
  const results = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(url, folder)))
  expect(results.flat().sort()).toEqual(['1_one', '2_two'])
  expect(await rows('SELECT count(*)::int AS count FROM _prisma_migrations')).toEqual([{ count: 2 }])
})

test('applyMigrations leaves no trace of a step that fails, and keeps the steps before it', async () => {
  await add('1_one', 'CREATE TABLE one (id int)')
  await add('2_two', 'CREATE TABLE two (id int); SELECT 1/0; CREATE TABLE three (id int)')
  await expect(applyMigrations(url, folder)).rejects.toThrow('division by zero')
  expect(await tables()).toEqual(['_prisma_migrations', 'one'])
  await add('2_two', 'CREATE TABLE two (id int)')
  expect(await applyMigrations(url, folder)).toEqual(['2_two'])
})

test('applyMigrations reports a full disk in one sentence', async () => {
  await add('1_one', `DO $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$`)
  await expect(applyMigrations(url, folder)).rejects.toThrow(/^The disk of the database .* is full\./)
  expect(await tables()).toEqual([])
})

test('applyMigrations refuses a database of a newer version and changes nothing', async () => {
  await cp('prisma/migrations', folder, { recursive: true })
  await add('99990101000000_later', 'CREATE TABLE later (id int)')
  await applyMigrations(url, folder)
  const before = [await tables(), await rows('SELECT * FROM _prisma_migrations')]
  const attempt = applyMigrations(url, 'prisma/migrations')
  await expect(attempt).rejects.toThrow(OperatorError)
  await expect(attempt).rejects.toThrow(
    /newer version of Reweigh.*"99990101000000_later".*Nothing was changed\.$/,
  )
  expect([await tables(), await rows('SELECT * FROM _prisma_migrations')]).toEqual(before)
})

test('applyMigrations refuses a step that was edited after it had been applied', async () => {
  await add('1_one', 'CREATE TABLE one (id int)')
  await applyMigrations(url, folder)
  await add('1_one', 'CREATE TABLE one (id bigint)')
  await expect(applyMigrations(url, folder)).rejects.toThrow('"1_one" was edited')
})

test('applyMigrations refuses a database in which a step of Prisma began and never ended', async () => {
  await add('1_one', 'CREATE TABLE one (id int)')
  await applyMigrations(url, folder)
  await client.query('UPDATE _prisma_migrations SET finished_at = NULL')
  await expect(applyMigrations(url, folder)).rejects.toThrow('"1_one" of this database began and never ended')
})

test('applyMigrations refuses a database with tables of somebody else', async () => {
  await client.query('CREATE TABLE accounts (id int)')
  await expect(applyMigrations(url, 'prisma/migrations')).rejects.toThrow('tables that are not ours')
  expect(await tables()).toEqual(['accounts'])
})

test('applyMigrations refuses a server that confirms what it has not stored', async () => {
  await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
  await expect(applyMigrations(url, 'prisma/migrations')).rejects.toThrow('synchronous_commit')
})

test.each([
  ['a wrong password', (at: URL) => (at.password = 'wrong'), /refuses the user "postgres" or the password/],
  ['a missing database', (at: URL) => (at.pathname = '/nowhere'), /^There is no database "nowhere"/],
  ['a port where nobody listens', (at: URL) => (at.port = '1'), /does not answer/],
])('applyMigrations says in one sentence that it met %s', async (_, change, sentence) => {
  const at = new URL(url)
  change(at)
  const attempt = applyMigrations(at.href, 'prisma/migrations')
  await expect(attempt).rejects.toThrow(OperatorError)
  await expect(attempt).rejects.toThrow(sentence)
})
