import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, databaseUrl, useDatabase } from '#lib/db/database.ts'
import { readSnapshot } from '#lib/db/snapshot-reader.ts'
import { freshDatabase } from '#test/support/database.ts'

freshDatabase()

/** Stands between us and PostgreSQL, and can fall silent as a frozen machine does. */
let relay: { url: string; freeze: () => void; close: () => void }
let direct: string

beforeEach(async () => {
  direct = databaseUrl()
  const { hostname, port } = new URL(direct)
  const sockets: Socket[] = []
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    sockets.push(near, far)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(direct)
  url.port = String((server.address() as AddressInfo).port) // It listens on a port.
  relay = {
    url: url.href,
    freeze: () => sockets.forEach((socket) => socket.unpipe().pause()),
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
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
