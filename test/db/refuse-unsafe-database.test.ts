import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { refuseUnsafeDatabase } from '#bin/start/refuse-unsafe-database.ts'

/** A PostgreSQL of its own: what is set here holds for the whole of it. */
const place: { scratch?: Awaited<ReturnType<typeof openScratchDatabase>> } = {}
const url = () => place.scratch?.adminUrl ?? ''

beforeAll(async () => {
  place.scratch = await openScratchDatabase()
}, 60_000)
afterAll(() => place.scratch?.close())

async function set(...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url() })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const commits = (value: string) => `ALTER ROLE CURRENT_USER SET synchronous_commit = ${value}`

test('refuseUnsafeDatabase: synchronous_commit off is refused; on, local and remote_write are not, on one PostgreSQL', async () => {
  await set(commits('off'))
  await expect(refuseUnsafeDatabase(url())).rejects.toThrow('Set synchronous_commit to on.')
  for (const value of ['on', 'local', 'remote_write', 'remote_apply']) {
    await set(commits(value))
    await expect(refuseUnsafeDatabase(url()), value).resolves.toBeUndefined()
  }
})

test('refuseUnsafeDatabase: synchronous_commit local is refused where a replica is to hold what is confirmed', async () => {
  await set(
    commits('local'),
    `ALTER SYSTEM SET synchronous_standby_names = 'replica'`,
    'SELECT pg_reload_conf()',
  )
  await expect
    .poll(() => refuseUnsafeDatabase(url()).then(() => '', String))
    .toContain('Set synchronous_commit to on.')
  await set(`ALTER SYSTEM RESET synchronous_standby_names`, 'SELECT pg_reload_conf()')
})

test('refuseUnsafeDatabase: a PostgreSQL that does not answer is no reason to stop', async () => {
  await expect(refuseUnsafeDatabase('postgresql://nobody@127.0.0.1:9/none')).resolves.toBeUndefined()
})
