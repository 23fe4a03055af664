import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createSiteServer, listen, stopServer } from '#bin/server/create-site-server.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const never = new AbortController().signal
const running: Server[] = []

afterEach(() => {
  for (const server of running) server.close().closeAllConnections()
  running.length = 0
})

const start = async (handle: Handle) => {
  const server = createSiteServer(handle, { trustedProxies: 0, publicUrl: undefined })
  running.push(server)
  return { server, url: await listen(server, 0, '127.0.0.1') }
}
const echo: Handle = async (request, response) => {
  await request.resume().toArray()
  response.end(JSON.stringify(request.headers))
}
/** Sends exactly these bytes and reads until the server hangs up. */
const send = async (url: string, bytes: string) => {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(bytes)
  return text(socket)
}

test('the server answers TRACE with 405 and the methods that it offers', async () => {
  const { url } = await start(echo)
  const answer = await send(url, 'TRACE / HTTP/1.1\r\nHost: x\r\nCookie: secret\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 405 /)
  expect(answer).toMatch(/^allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS\r$/m)
  expect(answer).not.toContain('secret')
})

test('the server answers an address that is too long with 414 and headers that are too large with 431', async () => {
  const { url } = await start(echo)
  expect((await fetch(`${url}/?${'a'.repeat(16_000)}`)).status).toBe(200)
  expect((await fetch(`${url}/?${'a'.repeat(17_000)}`)).status).toBe(414)
  expect(await send(url, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /,
  )
})

test('the server lets a client with far too large headers read why, though it is still sending', async () => {
  const { url } = await start(echo)
  const asking = Array.from({ length: 20 }, () => fetch(url, { headers: { x: 'a'.repeat(300_000) } }))
  expect((await Promise.all(asking)).map(({ status }) => status)).toEqual(asking.map(() => 431))
})

test('the server says of every answer that it gives by itself that nobody may frame it or take it for something else', async () => {
  const { url } = await start(echo)
  const answers = [
    await send(url, 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'),
    await send(url, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`),
    await send(url, 'nonsense\r\n\r\n'),
  ]
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['405', '431', '400'])
  for (const answer of answers) {
    expect(answer).toMatch(/^x-content-type-options: nosniff\r$/im)
    expect(answer).toMatch(/^content-security-policy: .*frame-ancestors 'none'/im)
  }
})

test('the server answers what is no request with 400, once, and not in the middle of an answer', async () => {
  const { url } = await start(async (_, response) => {
    response.write('a')
    await sleep(20)
    response.end('b')
  })
  expect(await send(url, 'no request\r\n\r\nno request\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*\r\n\r\n$/s)
  const answer = await send(url, 'GET / HTTP/1.1\r\nHost: x\r\n\r\nno request\r\n\r\n')
  expect(answer).not.toContain(' 400 ')
})

test('F54: the server answers a body that says it is too large with 413 before it is sent', async () => {
  const { url } = await start(echo)
  const answer = await send(url, 'POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 12000000\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('application/problem+json')
})

test('the server tells a person whose browser sent too much so on a page, and a program of the API never', async () => {
  const { url } = await start(echo)
  const asked = (path: string) =>
    send(
      url,
      `POST ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html,*/*;q=0.8\r\nContent-Length: 12000000\r\n\r\n`,
    )
  const page = await asked('/sandbox')
  expect(page).toMatch(/^HTTP\/1\.1 413 .*^content-type: text\/html; charset=utf-8\r$/ims)
  expect(page).toMatch(/^content-security-policy: default-src 'none'/im)
  expect(page).toContain('What you sent is larger than 256 kB. Nothing was saved or changed.')
  expect(await asked('/api')).toContain('application/problem+json')
})

test('the server lets a client that is refused while it sends read why, and hangs up when it is done', async () => {
  const { url } = await start(echo)
  const { hostname, port } = new URL(url)
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  let answer = ''
  socket.on('data', (part) => (answer += part.toString()))
  const ended = once(socket, 'end')
  const closed = once(socket, 'close')
  socket.write('POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n')
  await ended
  for (let part = 0; part < 4; part++) {
    await new Promise((resolve) => socket.write('x'.repeat(100_000), resolve))
    await sleep(20)
  }
  socket.end()
  expect(await closed).toEqual([false])
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
})

test('the server does not change to another protocol', async () => {
  const { url } = await start(echo)
  const upgrade = 'Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n'
  expect(await send(url, `GET / HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
})

test('the server answers what is no HTTP with 400', async () => {
  const { url } = await start(echo)
  expect(await send(url, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
})

test('the server tells the program who asks, not what the client says of itself', async () => {
  const { url } = await start(echo)
  const headers = { 'x-forwarded-for': '6.6.6.6', 'x-middleware-subrequest': 'proxy' }
  const seen: unknown = await (await fetch(url, { headers })).json()
  expect(seen).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
  expect(seen).not.toHaveProperty('x-middleware-subrequest')
})

test('the server takes a whole address for its path, and refuses one that has none', async () => {
  const { url } = await start(async (request, response) => {
    response.end(request.url)
    return Promise.resolve()
  })
  const ask = (line: string) => send(url, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  expect(await ask('GET http://evil.example/areas?q=1')).toMatch(/\/areas\?q=1\s*(0\s*)?$/)
  expect(await ask('OPTIONS *')).toMatch(/^HTTP\/1\.1 400 /)
})

test('the server writes out brackets in a path, which Next would take for a folder of its own, and none in a query', async () => {
  const { url } = await start(async (request, response) => {
    response.end(request.url)
    return Promise.resolve()
  })
  const answer = await send(
    url,
    'GET /areas/[area]?area=[1] HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  )
  expect(answer).toContain('/areas/%5Barea%5D?area=[1]')
})

test('the server hangs up when the program throws', async () => {
  const { url } = await start(() => Promise.reject(new Error('fault')))
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('the server allows 30 s for a request and 10 s for its headers', async () => {
  const { server } = await start(echo)
  expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 30_000])
})

test('stopServer lets a running request finish and refuses new ones', async () => {
  const { server, url } = await start(async (_, response) => {
    await sleep(300)
    response.end('done')
  })
  const answer = fetch(url).then((response) => response.text())
  await sleep(100)
  const stopped = stopServer(server, 30, never)
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  expect(await answer).toBe('done')
  await stopped
})

test('stopServer cuts off what takes longer than it may, or at once when somebody is in a hurry', async () => {
  const forever: Handle = () => new Promise(() => undefined)
  const limited = await start(forever)
  const cut = expect(fetch(limited.url)).rejects.toThrow('fetch failed')
  await sleep(100)
  await stopServer(limited.server, 0.1, never)
  await cut

  const hurried = await start(forever)
  const alsoCut = expect(fetch(hurried.url)).rejects.toThrow('fetch failed')
  await sleep(100)
  const hurry = new AbortController()
  const stopped = stopServer(hurried.server, 30, hurry.signal)
  hurry.abort()
  await stopped
  await alsoCut
})

test('listen names a port that is taken in a sentence', async () => {
  const { url } = await start(echo)
  const second = createSiteServer(echo, { trustedProxies: 0, publicUrl: undefined })
  const port = Number(new URL(url).port)
  await expect(listen(second, port, '127.0.0.1')).rejects.toThrow(`Port ${port} is taken by another program.`)
})

test('listen gives the address under which this machine finds the server', async () => {
  const everywhere = createSiteServer(echo, { trustedProxies: 0, publicUrl: undefined })
  running.push(everywhere)
  const url = await listen(everywhere, 0, '0.0.0.0')
  expect(url).toMatch(/^http:\/\/localhost:\d+$/)
  expect((await fetch(url)).status).toBe(200)
})
