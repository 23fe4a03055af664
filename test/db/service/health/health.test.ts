import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordBackup } from '#lib/consultation/backup/record-backup.ts'
import { checkRecordWhenDue, recountWhenDue } from '#lib/consultation/watch/watch-record.ts'
import { watchService } from '#lib/consultation/watch/watch-service.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { beat } from '#lib/service/health/heartbeat.ts'
import { readHealth } from '#lib/service/health/read-health.ts'
import { noteWork, takeWork } from '#lib/service/health/regular-work.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { transaction } from '#lib/service/transaction.ts'
import { nameProcess } from '#lib/telemetry/this-process.ts'
import { callOf } from '#test/factories/make-call.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { makeResponse } from '#test/factories/make-response.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const operator = (): Call => ({ actor: { kind: 'operator' }, arrivedAt: new Date() })
const system = (): Call => ({ actor: { kind: 'system' }, arrivedAt: new Date() })
const workCalled = async (name: string) => (await readHealth()).work.find((work) => work.name === name)
const yesterday = (name: string) =>
  db().$executeRaw`UPDATE "RegularWork" SET "lastAt" = now() - interval '25 hours' WHERE "name" = ${name}`

test('readHealth() of a new database: nothing waits, nothing was done, nobody runs', async () => {
  const health = await readHealth()
  expect(health).toMatchObject({
    outbox: { waiting: 0, oldest: 0, abandoned: 0 },
    ...{ queues: [], entries: 0, backupAge: null, servers: 0, workers: 0, versions: [] },
    counted: { requests: 0, faults: 0, shed: 0, limited: 0 },
  })
  expect(health.databaseBytes).toBeGreaterThan(1e6)
  expect(health.databaseVersion).toMatch(/^1[5-9]\.\d+$/)
  expect(health.work.every(({ age, problem }) => age === null && problem === '')).toBe(true)
})

test('readHealth() knows how long the oldest letter has waited, and how many were given up today', async () => {
  for (const kind of ['receipt', 'receipt', 'outcome']) {
    await transaction((tx) => postLetter(tx, { to: 'a@example.org', kind, subject: 'One', text: 'Two' }))
  }
  await db().$executeRaw`UPDATE "OutboxLetter" SET "createdAt" = now() - interval '10 minutes' WHERE "id" =
    (SELECT min("id"::text)::uuid FROM "OutboxLetter")`
  await db().outboxLetter.updateMany({ where: { kind: 'outcome' }, data: { abandonedAt: new Date() } })
  const { outbox } = await readHealth()
  expect(outbox).toMatchObject({ waiting: 2, abandoned: 1 })
  expect(Math.floor(outbox.oldest / 60)).toBe(10)
})

test('readHealth() knows the age of the newest backup from the record', async () => {
  await recordBackup(operator(), { tables: 1, rows: 1, bytes: 1 })
  const { backupAge, entries } = await readHealth()
  expect(backupAge).toBeGreaterThanOrEqual(0)
  expect(backupAge).toBeLessThan(60)
  expect(entries).toBe(1)
})

test('beat(id) says that a process runs; one that has not said so for a minute does not', async () => {
  nameProcess({ kind: 'worker', version: '1.0.0' })
  await beat(randomUUID())
  nameProcess({ kind: 'server', version: '1.1.0' })
  await beat(randomUUID())
  expect(await readHealth()).toMatchObject({ servers: 1, workers: 1, versions: ['1.0.0', '1.1.0'] })
  await db()
    .$executeRaw`UPDATE "Heartbeat" SET "seenAt" = now() - interval '61 seconds' WHERE "kind" = 'worker'`
  expect(await readHealth()).toMatchObject({ servers: 1, workers: 0 })
})

test('beat(id) takes away what was last heard a day ago', async () => {
  await db().$executeRaw`UPDATE "Heartbeat" SET "seenAt" = now() - interval '25 hours'`
  await beat(randomUUID())
  expect(await db().heartbeat.count()).toBe(1)
})

test('takeWork gives work that is due to one of ten who ask at once', async () => {
  const taken = await Promise.all(Array.from({ length: 10 }, () => takeWork('retention')))
  expect(taken.filter(Boolean)).toEqual([true])
  expect(await takeWork('retention')).toBe(false)
  await yesterday('retention')
  expect(await takeWork('retention')).toBe(true)
  expect((await workCalled('retention'))?.age).toBeNull() // It was begun, and nobody has said that it was done.
})

test('the recount finds a response that the record does not know, and is well again when that is put right', async () => {
  const consultation = await makeConsultation()
  await recountWhenDue(system())
  expect(await workCalled('recount')).toMatchObject({ problem: '' })
  const { id } = await makeResponse(consultation, { answers: [] })
  await recountWhenDue(system()) // not due
  expect(await workCalled('recount')).toMatchObject({ problem: '' })
  await yesterday('recount')
  await recountWhenDue(system())
  expect((await workCalled('recount'))?.problem).toBe(
    `The counts of responses do not agree: ${consultation.id}.`,
  )
  await db().draft.deleteMany({ where: { consultationId: consultation.id } })
  await db().response.delete({ where: { id } })
  await yesterday('recount')
  await recountWhenDue(system())
  expect(await workCalled('recount')).toMatchObject({ problem: '' })
})

test('the check of the record names the entry that was changed', async () => {
  await checkRecordWhenDue(system())
  expect(await workCalled('record-check')).toMatchObject({ problem: '' })
  await db().$executeRaw`ALTER TABLE "AuditHead" DISABLE TRIGGER ALL`
  await db().$executeRaw`UPDATE "AuditHead" SET "hash" = repeat('0', 64)`
  await yesterday('record-check')
  await checkRecordWhenDue(system())
  expect((await workCalled('record-check'))?.problem).toBe('Entry 2 is missing at the end.')
})

test('noteWork notes what goes well at most twice a minute, and trouble at once', async () => {
  await noteWork('letters')
  await db()
    .$executeRaw`UPDATE "RegularWork" SET "wellAt" = now() - interval '1 hour' WHERE "name" = 'letters'`
  await noteWork('letters')
  expect(Math.round(((await workCalled('letters'))?.age ?? 0) / 60)).toBe(60)
  await noteWork('letters', 'The mail server does not answer.')
  expect(await workCalled('letters')).toMatchObject({ problem: 'The mail server does not answer.' })
})

test('watchService is for administrators', async () => {
  expect((await watchService(callOf('administrator'), {})).servers).toBe(1)
  for (const role of ['moderator', 'panellist'] as const)
    await expect(watchService(callOf(role), {})).rejects.toMatchObject({ kind: 'Forbidden' })
})
