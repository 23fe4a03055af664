import { afterAll, beforeAll, expect, it } from 'vitest'
import { Client } from 'pg'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { testDatabases } from '#test/support/database.ts'
import { serveSite } from '#test/support/serve-site.ts'
import { startWorker } from '#test/support/start-worker.ts'
import { storeTiny } from '#test/support/store-texts.ts'
import { createDatabase, dropDatabase } from '#test/support/test-databases.ts'

const place = { url: '' }
beforeAll(async () => {
  const { adminUrl, template } = testDatabases()
  place.url = await createDatabase(adminUrl, template)
})
afterAll(() => dropDatabase(testDatabases().adminUrl, place.url))

/** What a server says that does not start. */
const said = async (settings: Readonly<Record<string, string>>): Promise<string> => {
  const started = await serveSite(place.url, settings).catch((error: unknown) => String(error))
  if (typeof started === 'string') return started
  await started.close()
  return 'It started.'
}

it.each([
  ['without a secret', { REWEIGH_SECRET: '' }, 'Set REWEIGH_SECRET'],
  ['with a secret that is short', { REWEIGH_SECRET: 'tooshort' }, 'must have at least 32 characters'],
  ['with the secret of an example', { REWEIGH_SECRET: 'change-me-change-me-change-me-0123456789' }, 'copied from an example'],
  ['with a public address over plain http', { REWEIGH_URL: 'http://reweigh.example.org' }, 'REWEIGH_URL must begin with https://'],
  ['with a setting that is none', { REWEIGH_SECERT: 'x' }, 'REWEIGH_SECERT is not a setting'],
  ['without a database', { DATABASE_URL: '', REWEIGH_POOL_URL: '' }, 'Set DATABASE_URL'],
  ['with a pooler before no database', { DATABASE_URL: '', REWEIGH_POOL_URL: 'postgresql://x@127.0.0.1:1/x' }, 'DATABASE_URL is missing'],
])('A server %s does not start and says why', async (_, settings, words) => {
  expect(await said(settings)).toContain(words)
}) // prettier-ignore

it('A server whose database confirms what it has not stored does not start, and does again when that is put right', async () => {
  const client = new Client({ connectionString: place.url })
  await client.connect()
  const name = new URL(place.url).pathname.slice(1)
  await client.query(`ALTER DATABASE ${name} SET synchronous_commit = off`)
  expect(await said({})).toContain('Set synchronous_commit to on')
  await client.query(`ALTER DATABASE ${name} RESET synchronous_commit`)
  await client.end()
  expect(await said({})).toBe('It started.')
})

it('A server and a worker whose tables are those of an earlier version do not start and say what to run', async () => {
  const { adminUrl } = testDatabases()
  const url = await createDatabase(adminUrl)
  try {
    const server = await serveSite(url).catch((error: unknown) => String(error))
    expect(server).toContain('Run reweigh migrate.')
    await expect(startWorker(url)).rejects.toThrow('The worker did not start.')
  } finally {
    await dropDatabase(adminUrl, url)
  }
})

it('A server whose published dataset was changed since it was imported does not start, and names what was changed', async () => {
  const { adminUrl, template } = testDatabases()
  const url = await createDatabase(adminUrl, template)
  const client = new Client({ connectionString: url })
  try {
    useDatabase(url)
    await publishDataset(await storeTiny())
    await closeDatabase()
    await client.connect()
    await client.query(
      `UPDATE "DatasetColumn" SET "bytes" = 'x' WHERE "table" = 'values' AND "name" = 'pubs'`,
    )
    const server = await serveSite(url).catch((error: unknown) => String(error))
    expect(server).toContain('tiny@1.0.0 is not as it was imported (values/pubs)')
  } finally {
    await client.end()
    await dropDatabase(adminUrl, url)
  }
})
