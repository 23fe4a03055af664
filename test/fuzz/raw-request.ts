import { connect } from 'node:net'
import fc from 'fast-check'

/** Pieces of HTTP, whole and broken, that requests are put together from when nobody keeps to the rules. */
const pieces = [
  ...['GET', 'POST', 'HEAD', 'get', 'CONNECT', 'PRI', 'OPTIONS *', '\0', ''],
  ...[' / ', ' /areas ', ' //x ', ' /%00 ', ' /\xff ', ' http://x/livez ', ' * ', ' /api/v1/score ', ' /respond ', ' /a b ', `/${'a'.repeat(9000)}`],
  ...['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'http/1.1', 'HTTP/1.1 HTTP/1.1'],
  ...['\r\n', '\n', '\r', '\r\n\r\n', '\n\n', '\r\n \r\n'],
  ...['Host: x', 'Host: x\r\nHost: y', 'Host:', ': x', 'X: \0', 'X: \x7f\xff', 'X', ` folded: x\r\n y`, `X: ${'a'.repeat(40_000)}`],
  ...['Content-Length: 5', 'Content-Length: -1', 'Content-Length: 5\r\nContent-Length: 6', 'Content-Length: 0x5', 'Content-Length: 99999999999'],
  ...['Transfer-Encoding: chunked', 'Transfer-Encoding: gzip, chunked', 'Transfer-Encoding: chunked\r\nContent-Length: 3', 'Transfer-Encoding: x'],
  ...['Connection: upgrade\r\nUpgrade: websocket', 'Connection: close', 'Expect: 100-continue', 'Upgrade: h2c', 'Origin: null', 'Origin: http://x'],
  ...['Content-Type: application/json', 'Content-Type: multipart/form-data; boundary=x', 'Cookie: \xff=\0'],
  ...['5\r\nhello\r\n', '0\r\n\r\n', 'ffffffffffffffff\r\n', '-1\r\n', 'zz\r\n', '5;a=b\r\n{"a":\r\n', 'hello', '{"scenario":{}}', '--x\r\n', '\x16\x03\x01\x02\x00\x01\x00'],
] // prettier-ignore

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const opening = fc
  .tuple(fc.constantFrom('GET', 'POST'), fc.constantFrom('/', '/api/v1/score', '/respond', '/livez'), fc.array(fc.constantFrom(...pieces), { maxLength: 6 }))
  .map(([method, path, lines]) => `${method} ${path} HTTP/1.1\r\nHost: x\r\n${lines.join('\r\n')}\r\n\r\n`) // prettier-ignore

/** Bytes that somebody sends over a connection: nearly a request, pieces of requests, anything. */
export const rawRequest: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: opening.map(latin) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
      .map((some) => latin(some.join(''))),
  },
  { weight: 1, arbitrary: fc.tuple(opening, opening).map(([one, other]) => latin(one + other)) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 600 }) },
)

/** Milliseconds after which somebody who has said all they have to say hangs up. */
const patience = 2000

/**
 * Sends bytes, says that there will be no more, and reads until the server hangs up.
 *
 * @returns the statuses of the answers, and whether the server was still silent or talking after two seconds
 */
export function sendRaw(
  at: string,
  bytes: Uint8Array,
): Promise<{ readonly statuses: readonly number[]; readonly late: boolean }> {
  const { hostname, port } = new URL(at)
  return new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
    let text = ''
    let late = false
    const bell = setTimeout(() => {
      late = true
      socket.destroy()
    }, patience)
    socket.on('data', (part) => {
      text += part.toString('latin1')
    })
    socket.on('error', () => undefined) // A reset is an answer too.
    socket.on('end', () => socket.end())
    socket.on('close', () => {
      clearTimeout(bell)
      const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status))
      resolve({ statuses, late })
    })
    socket.end(bytes)
  })
}
