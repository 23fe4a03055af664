import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/database.ts'
import { transaction } from '#lib/service/transaction.ts'
import { asRequest } from '#lib/telemetry/current-request.ts'
import { freshDatabase } from '#test/support/database.ts'
import { relayForEach } from '#test/support/silent-relay.ts'

freshDatabase()

const relay = relayForEach()
beforeEach(() => {
  relay().freeze()
})

/** Tells how often the database was asked for while a request did this, all of it in vain. */
const triesOf = (asks: readonly (() => Promise<unknown>)[]) =>
  asRequest({ id: crypto.randomUUID(), route: '/' }, async () => {
    const before = relay().connections()
    for (const ask of asks) await expect(ask()).rejects.toMatchObject({ kind: 'Unavailable' })
    return relay().connections() - before
  })

const question = () => db().consultation.count()
const raw = () => db().$queryRaw`SELECT 1`
const change = () => transaction((tx) => tx.consultation.count())

test('F110: a request waits once for a database that says nothing, however much it asks', async () => {
  expect(await triesOf([question, raw, change, question])).toBe(1)
  expect(await triesOf([change, question, change])).toBe(1)
})

test('F110: another request asks for itself', async () => {
  expect(await triesOf([question])).toBe(1)
  expect(await triesOf([question])).toBe(1)
})
