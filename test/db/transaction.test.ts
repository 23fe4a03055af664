import { expect, test } from 'vitest'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { transaction } from '#lib/service/transaction.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

const version = (name: string) => ({
  id: `${name}@1`,
  name,
  version: '1',
  title: name,
  digest: `sha256:${name}`,
  contentDigest: `sha256:${name}`,
  description: {},
  methodology: {},
  areaCount: 0,
})

test('transaction(change) keeps what change did and gives what it returned', async () => {
  const id = await transaction(async (tx) => (await tx.datasetVersion.create({ data: version('kept') })).id)
  expect(await db().datasetVersion.count({ where: { id } })).toBe(1)
})

test('transaction(change) undoes everything when change throws, and throws the same', async () => {
  const refusal = new ServiceError({ kind: 'Forbidden', message: 'No.' })
  const attempt = transaction(async (tx) => {
    await tx.datasetVersion.create({ data: version('undone') })
    throw refusal
  })
  await expect(attempt).rejects.toBe(refusal)
  expect(await db().datasetVersion.count({ where: { name: 'undone' } })).toBe(0)
})

test.each(['40001', '40P01'])('transaction(change) runs change again after %s', async (state) => {
  let runs = 0
  await transaction(async (tx) => {
    runs++
    const problem = runs < 3 ? state : '00000'
    await tx.$executeRaw`SELECT set_config('test.state', ${problem}, true)`
    await tx.$executeRaw`DO $$ BEGIN IF current_setting('test.state') <> '00000' THEN
      RAISE EXCEPTION 'in the way' USING ERRCODE = current_setting('test.state'); END IF; END $$`
  })
  expect(runs).toBe(3)
})

test('transaction(change) gives up with a Conflict after three repetitions', async () => {
  let runs = 0
  const attempt = transaction(async (tx) => {
    runs++
    await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '40001'; END $$`
  })
  await expect(attempt).rejects.toMatchObject({ name: 'ServiceError', kind: 'Conflict' })
  expect(runs).toBe(4)
})

test('db() answers Unavailable when a statement takes longer than 5 s, and works again afterwards', async () => {
  const slow = db().$queryRaw`SELECT pg_sleep(30)::text`
  await expect(slow).rejects.toMatchObject({ name: 'ServiceError', kind: 'Unavailable' })
  expect(await db().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
})

test('db() outlives connections that were ended', async () => {
  await db().$queryRaw`SELECT 1`
  await db().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`
  const answers = await Promise.allSettled([1, 2, 3, 4].map(() => db().$queryRaw`SELECT 1 AS one`))
  expect(answers.at(-1)).toEqual({ status: 'fulfilled', value: [{ one: 1 }] })
})
