import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach } from 'vitest'
import { closeDatabase, databaseUrl, useDatabase } from '#lib/db/database.ts'

/** Stands between us and PostgreSQL, and can fall silent as a frozen machine does. */
export type SilentRelay = {
  /** Says nothing from now on: connections are kept and taken. */
  readonly freeze: () => void
  /** How often it was connected to. */
  readonly connections: () => number
}

/** Opens a relay to the database at an address. */
async function openSilentRelay(
  direct: string,
): Promise<SilentRelay & { readonly url: string; readonly close: () => void }> {
  const { hostname, port } = new URL(direct)
  const sockets: Socket[] = []
  let frozen = false
  let connections = 0
  const server = createServer((near) => {
    connections++
    const far = connect(Number(port), hostname)
    sockets.push(near, far)
    for (const socket of [near, far]) socket.on('error', () => undefined)
    if (!frozen) near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(direct)
  url.port = String((server.address() as AddressInfo).port) // It listens on a port.
  return {
    url: url.href,
    connections: () => connections,
    freeze: () => {
      frozen = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** Lets each test of a file reach its database through a relay; which one, is known inside a test. */
export function relayForEach(): () => SilentRelay {
  let relay: Awaited<ReturnType<typeof openSilentRelay>> | undefined
  let direct = ''
  beforeEach(async () => {
    direct = databaseUrl()
    relay = await openSilentRelay(direct)
    await closeDatabase()
    useDatabase(relay.url)
  })
  afterEach(async () => {
    relay?.close()
    await closeDatabase()
    useDatabase(direct)
  })
  return () => {
    if (relay === undefined) throw new Error('There is a relay inside a test only.')
    return relay
  }
}
