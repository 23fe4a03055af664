import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { testDatabases } from '#test/support/database.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'
import { runCommand } from '#test/support/run-command.ts'

let url = ''
beforeAll(async () => {
  url = await createDatabase(testDatabases().adminUrl, 'template0')
})
afterAll(() => dropDatabase(testDatabases().adminUrl, url))

test('reweigh migrate makes the tables of an empty database, says which migrations it applied, and loads no data', async () => {
  const first = await runCommand(['migrate'], { DATABASE_URL: url })
  expect(first).toMatchObject({ code: 0, problems: [] })
  expect(first.out.split('\n')[0]).toBe('Applied 20261121213435_datasets')
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ datasets: number }>(
    `SELECT (SELECT count(*)::int FROM "DatasetVersion") AS datasets`,
  )
  await client.end()
  expect(rows).toEqual([{ datasets: 0 }])
  expect(await runCommand(['migrate'], { DATABASE_URL: url })).toMatchObject({
    code: 0,
    out: 'There was nothing to change.\n',
  })
})

test('reweigh migrate exits with 1 and one sentence when the database does not answer', async () => {
  const ran = await runCommand(['migrate'], { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/reweigh' })
  expect(ran.code).toBe(1)
  expect(ran.problems).toEqual([
    'The database "reweigh" at 127.0.0.1:1 does not answer. Start it, or correct DATABASE_URL.',
  ])
})
