import { execFileSync } from 'node:child_process'
import { appendFile, chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPublicCounts } from '#lib/consultation/publication/read-public-counts.ts'
import { readOwnResponse } from '#lib/consultation/response/read-own-response.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { openEmbeddedDatabase, type EmbeddedDatabase } from '#lib/db/embedded/open-embedded-database.ts'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { setNearReplica } from '#lib/db/near-replica.ts'
import { closeReplica } from '#lib/db/replica.ts'
import { placeInLog, watchReplica } from '#lib/db/watch-replica.ts'
import { anyonesCall, callOf } from '#test/factories/make-call.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'

/** A primary and a replica that streams from it, and an administrator of the replica. */
type Pair = { readonly primary: EmbeddedDatabase; readonly replica: EmbeddedDatabase; readonly admin: Client }

let folder: string
let pair: Pair
let consultation: MadeConsultation

async function openPair(): Promise<Pair> {
  const at = (name: string) => path.join(folder, name)
  const first = await openEmbeddedDatabase(at('primary'))
  await applyMigrations(first.url, 'prisma/migrations')
  await first.close()
  execFileSync('cp', ['-a', at('primary'), at('replica')])
  const files = path.join(at('replica'), 'postgres')
  execFileSync('cp', ['-a', path.join(files, 'PG_VERSION'), path.join(files, 'standby.signal')])
  const primary = await openEmbeddedDatabase(at('primary'))
  const { hostname, port, username, password } = new URL(primary.adminUrl)
  const way = `host=${hostname} port=${port} user=${username} password=${password}`
  await appendFile(path.join(files, 'postgresql.auto.conf'), `primary_conninfo = '${way}'\n`)
  const replica = await openEmbeddedDatabase(at('replica'))
  const admin = new Client({ connectionString: replica.adminUrl })
  await admin.connect()
  return { primary, replica, admin }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reweigh-replica-'))
  await chmod(folder, 0o755)
  pair = await openPair()
  useDatabase(pair.primary.url)
  consultation = await makeConsultation({ id: 'replica' })
})

afterAll(async () => {
  setNearReplica(undefined)
  await closeReplica()
  await closeDatabase()
  await pair.admin.end()
  await pair.replica.close()
  await pair.primary.close()
  await rm(folder, { recursive: true })
})

const received = async (call = anyonesCall()) =>
  (await readPublicCounts(call, { consultation: consultation.id })).received
const watch = (bound: number) => watchReplica({ primary: pair.primary.url, replica: pair.replica.url }, bound)

test('F113: a list comes from the replica while that is near, a receipt and what staff see from the primary always', async () => {
  const look = watch(60_000)
  await makeResponse(consultation)
  await expect.poll(look).toBe(true)
  expect(await received()).toBe(1)
  await pair.admin.query('SELECT pg_wal_replay_pause()')
  const { secret, reference } = await makeResponse(consultation)
  expect([await look(), await received()]).toEqual([true, 1])
  expect(await received(callOf('administrator'))).toBe(2)
  const own = await readOwnResponse(await respondentCall(anyonesCall(), secret), {})
  expect(own.reference).toBe(reference)

  // With a narrower bound the same replica is too far behind.
  expect([await watch(0)(), await received()]).toEqual([false, 2])
  await pair.admin.query('SELECT pg_wal_replay_resume()')
  await expect.poll(watch(0)).toBe(true)
  expect(await received()).toBe(2)
})

test('a replica that nothing happens on stays near, and one that is away is not asked', async () => {
  const look = watch(0)
  await expect.poll(look).toBe(true)
  expect(await look()).toBe(true)
  const away = watchReplica({
    primary: pair.primary.url,
    replica: 'postgresql://reweigh@127.0.0.1:1/reweigh',
  })
  expect([await away(), await received()]).toEqual([false, 2])
  const notReplica = watchReplica({ primary: pair.primary.url, replica: pair.primary.url })
  expect(await notReplica()).toBe(false)
})

test('a list that the replica fails to read is read on the primary', async () => {
  setNearReplica('postgresql://reweigh@127.0.0.1:1/reweigh') // It went away since it was looked at.
  expect(await received()).toBe(2)
  setNearReplica(pair.replica.url)
  expect(await received()).toBe(2)
})

test('placeInLog reads a place as PostgreSQL writes it', () => {
  expect(placeInLog('16/B374D848')).toBe(97_500_059_720n)
})
