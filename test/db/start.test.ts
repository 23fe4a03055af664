import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '#bin/setup/folder-lock.mjs'
import { freshDatabase } from '#test/support/database.ts'
import { runStart } from '#test/support/run-start.ts'

const database = freshDatabase()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-start-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Starts, expects exit code 1, and gives what was said, without the line of the step that failed. */
async function refused(settings: Record<string, string>): Promise<string> {
  const start = runStart({ REWEIGH_DATA: folder, ...settings })
  expect(await start.exited).toBe(1)
  return start
    .said()
    .split('\n')
    .filter((line) => line !== '' && !line.endsWith('… failed'))
    .join('\n')
}

test('npm start says in one sentence that its port is taken, before any other work', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => squatter.once('listening', resolve))
  const bound = squatter.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const said = await refused({ PORT: String(port) })
  squatter.close()
  expect(said).toBe(
    `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
  )
})

test('npm start says in one sentence that the database does not answer', async () => {
  expect(await refused({ DATABASE_URL: 'postgresql://someone:secret@127.0.0.1:1/reweigh' })).toBe(
    'The database "reweigh" at 127.0.0.1:1 does not answer. Start it, or correct DATABASE_URL.',
  )
})

test('npm start says in one sentence that the password is wrong, without repeating it', async () => {
  const url = new URL(database.url)
  url.password = 'sesame'
  const said = await refused({ DATABASE_URL: url.href })
  expect(said).toMatch(
    /^The database .* refuses the user "postgres" or the password\. Correct DATABASE_URL\.$/,
  )
  expect(said).not.toContain('sesame')
})

test('npm start says in one sentence that the database is of a newer version, and changes nothing', async () => {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '9999_later', now())`,
  )
  const rows = async () =>
    (await client.query<{ id: string }>('SELECT * FROM _prisma_migrations ORDER BY id')).rows
  const before = await rows()
  const said = await refused({ DATABASE_URL: database.url })
  expect(said).toMatch(
    /^This database belongs to a newer version of Reweigh: .*"9999_later".* Nothing was changed\.$/,
  )
  expect(await rows()).toEqual(before)
  await client.end()
})

test('npm start names every wrong setting at once', async () => {
  expect(await refused({ PORT: 'eighty', REWEIGH_TRUST_PROXY: 'all', REWEIGH_DTA: 'x' })).toBe(
    [
      'PORT must be a whole number from 0 to 65535, not "eighty"',
      'REWEIGH_TRUST_PROXY must be a whole number from 0 to 10, not "all"',
      'REWEIGH_DTA is not a setting; docs/configuration.md lists them',
    ].join('\n'),
  )
})

test('npm start says in one sentence that it runs already', async () => {
  const lock = await lockFolder(path.join(folder, 'start.lock'))
  if (!('announce' in lock)) throw new Error('the folder is new, so the lock must be free')
  expect(await refused({})).toBe(`Reweigh is already starting from this folder (process ${process.pid}).`)
  lock.announce('http://127.0.0.1:3000')
  expect(await refused({})).toBe(
    `Reweigh is already running at http://127.0.0.1:3000 from this folder (process ${process.pid}).`,
  )
})
