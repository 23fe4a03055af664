import { expect, test } from 'vitest'
import { readSnapshot } from '#lib/db/snapshot-reader.ts'
import { freshDatabase } from '#test/support/database.ts'
import { relayForEach } from '#test/support/silent-relay.ts'

freshDatabase()

const relay = relayForEach()

test('readSnapshot(work) does not wait for a database that falls silent in the middle', async () => {
  const reading = readSnapshot(
    async (reader) => {
      await reader.$queryRaw`SELECT 1`
      relay().freeze()
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
