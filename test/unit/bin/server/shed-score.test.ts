import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const waiting: (() => void)[] = []
vi.stubEnv('REWEIGH_SCORES_IN_FLIGHT', '2')
vi.resetModules() // Settings are read once, and test files share a process.
const { createSiteServer, listen } = await import('#bin/server/create-site-server.ts')
const server = createSiteServer(
  (_, response) =>
    new Promise((resolve) => {
      waiting.push(() => {
        response.end('scored')
        resolve()
      })
    }),
  { trustedProxies: 1, publicUrl: undefined },
)
const place = { url: '' }
beforeAll(async () => {
  place.url = await listen(server, 0, '127.0.0.1')
})
afterAll(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
  server.close().closeAllConnections()
})

const score = (headers = {}) => fetch(`${place.url}/api/v1/score`, { method: 'POST', body: '{}', headers })
const read = (address: string) => fetch(place.url + address)
const letIn = async (count: number) => {
  while (waiting.length < count) await sleep(2)
}
const answerAll = () => {
  for (const answer of waiting.splice(0)) answer()
}

test('a score beyond those that are let in is refused at once, and has a place when they are answered', async () => {
  const first = [score(), read('/map/view')]
  await letIn(2)
  const refused = await read('/sandbox/view?x=1')
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ status: 503, issues: [] })
  const others = [read('/areas'), score({ 'if-none-match': '"x"' })]
  await letIn(4)
  answerAll()
  expect((await Promise.all([...first, ...others])).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const again = score()
  await letIn(1)
  answerAll()
  expect((await again).status).toBe(200)
})

test('who is slow in sending a score takes a place from nobody', async () => {
  const { hostname, port } = new URL(place.url)
  const slow = Array.from({ length: 2 }, () => {
    const socket = connect(Number(port), hostname)
    socket.write('POST /api/v1/score HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nConnection: close\r\n\r\n{')
    return socket
  })
  await letIn(2)
  await sleep(20)
  const quick = score()
  await letIn(3)
  for (const socket of slow) socket.write('        }')
  answerAll()
  expect((await quick).status).toBe(200)
  for (const socket of slow) expect(await text(socket)).toContain('HTTP/1.1 200')
})
