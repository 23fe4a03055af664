import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, databaseUrl, useDatabase } from '#lib/db/database.ts'
import { readSnapshot } from '#lib/db/snapshot-reader.ts'
import { freshDatabase } from '#test/support/database.ts'
import { openSilentRelay, type SilentRelay } from '#test/support/silent-relay.ts'

freshDatabase()

let relay: SilentRelay
let direct: string

beforeEach(async () => {
  direct = databaseUrl()
  relay = await openSilentRelay(direct)
})

afterEach(async () => {
  relay.close()
  await closeDatabase()
  useDatabase(direct)
})

test('readSnapshot(work) does not wait for a database that falls silent in the middle', async () => {
  await closeDatabase()
  useDatabase(relay.url)
  const reading = readSnapshot(
    async (reader) => {
      await reader.$queryRaw`SELECT 1`
      relay.freeze()
      return await reader.$queryRaw`SELECT 2`
    },
    { asPanel: false, silence: 300 },
  )
  await expect(reading).rejects.toMatchObject({ kind: 'Unavailable' })
})

test('readSnapshot(work) leaves work as much time between its questions as it wants', async () => {
  const rows = await readSnapshot(
    async (reader) => {
      await reader.$queryRaw`SELECT 1`
      await new Promise((resolve) => setTimeout(resolve, 700))
      return await reader.$queryRaw`SELECT 2 AS two`
    },
    { asPanel: false, silence: 300 },
  )
  expect(rows).toEqual([{ two: 2 }])
})
