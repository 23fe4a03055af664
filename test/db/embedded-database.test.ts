import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbeddedDatabase, type EmbeddedDatabase } from '#lib/db/embedded/open-embedded-database.ts'

let folder: string
let opened: EmbeddedDatabase[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-embedded-'))
  await chmod(folder, 0o755)
  opened = []
})

afterEach(async () => {
  for (const database of opened) await database.close()
  await rm(folder, { recursive: true })
})

const open = async () => {
  const database = await openEmbeddedDatabase(folder)
  opened.push(database)
  return database
}
const query = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
const pidFile = () => path.join(folder, 'postgres', 'postmaster.pid')
const postmaster = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0])

test('openEmbeddedDatabase gives two callers at once the same server, and the last to close stops it', async () => {
  const [one, two] = await Promise.all([open(), open()])
  expect(one.url).toBe(two.url)
  await one.close()
  expect(await query(two.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await two.close()
  expect(existsSync(pidFile())).toBe(false)
  await expect(query(two.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

test('openEmbeddedDatabase waits while another program begins to start the same server', async () => {
  await (await open()).close()
  await writeFile(pidFile(), '') // As PostgreSQL leaves it for a moment, before it writes who it is.
  const opening = open()
  await setTimeout(1500)
  await rm(pidFile())
  expect(await query((await opening).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('openEmbeddedDatabase gives the program a database that it owns, and nothing more', async () => {
  const { url } = await open()
  await query(url, 'CREATE TABLE kept (id int)')
  await expect(query(url, 'CREATE DATABASE other')).rejects.toThrow('permission denied')
  await expect(query(url, `COPY (SELECT 1) TO PROGRAM 'true'`)).rejects.toThrow('permission denied')
  const withoutPassword = new URL(url)
  withoutPassword.password = ''
  await expect(query(withoutPassword.href, 'SELECT 1')).rejects.toThrow()
})

test('openEmbeddedDatabase finds what was stored before PostgreSQL was killed', async () => {
  const before = await open()
  await query(before.url, 'CREATE TABLE kept (id int)')
  await query(before.url, 'INSERT INTO kept VALUES (7)')
  process.kill(await postmaster(), 'SIGKILL')
  await before.lost
  const after = await open()
  expect(after.url).toBe(before.url)
  expect(await query(after.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }])
})

test('openEmbeddedDatabase is not misled by the number of a process that is not PostgreSQL', async () => {
  await (await open()).close()
  await writeFile(pidFile(), `${process.pid}\n${folder}/postgres\n1\n5432\n\n127.0.0.1\n\nready\n`)
  expect(await query((await open()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('openEmbeddedDatabase moves to another port when its own is taken', async () => {
  const before = await open()
  await before.close()
  const port = Number(new URL(before.url).port)
  const squatter = createServer().listen(port, '127.0.0.1')
  try {
    const after = await open()
    expect(new URL(after.url).port).not.toBe(String(port))
  } finally {
    squatter.close()
  }
})

test('openEmbeddedDatabase writes no password into its log', async () => {
  const { url, close } = await open()
  await close()
  await (await open()).close()
  expect(await readFile(path.join(folder, 'postgres.log'), 'utf8')).not.toContain(new URL(url).password)
})

test('openEmbeddedDatabase reads the pages that were in memory again after a start', async () => {
  const first = await open()
  await query(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 20000) AS id')
  await query(first.adminUrl, 'CREATE EXTENSION pg_buffercache')
  await first.close()
  const { adminUrl } = await open()
  const inMemory = `
    SELECT count(*)::int AS pages FROM pg_buffercache
    WHERE reldatabase = (SELECT oid FROM pg_database WHERE datname = 'reweigh')
      AND relforknumber = 0 AND relfilenode > 16384`
  await expect
    .poll(async () => (await query(adminUrl, inMemory))[0]?.pages, { timeout: 10_000 })
    .toBeGreaterThan(80)
})
