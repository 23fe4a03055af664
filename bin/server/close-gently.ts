import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { fixedHeaders } from './fixed-headers.ts'

/** Milliseconds that a client may go on sending what was refused. */
const patience = 5000

/**
 * Lets a client that is still sending read the answer that refuses it. Closing at once would make its machine throw the
 * answer away with the connection (a reset), and a browser would say that the site is broken; so we close our side, throw
 * away what still comes, and hang up when the client does or after five seconds. The same for what cannot be read as a
 * request, which Node answers by itself.
 *
 * @example closeGently(createServer(handle))
 */
export function closeGently(server: Server): void {
  const asked = new WeakMap<Socket, IncomingMessage>()
  const answered = new WeakMap<Socket, ServerResponse>()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    asked.set(request.socket, request)
    answered.set(request.socket, response)
  })
  server.on('connection', (socket: Socket) => {
    const closeAtOnce = socket.destroySoon.bind(socket)
    // Node calls this when it has sent an answer that is the last of its connection.
    socket.destroySoon = () => {
      if (asked.get(socket)?.complete !== false) {
        closeAtOnce()
        return
      }
      endGently(socket)
    }
  })
  const refused = new WeakSet<Socket>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (refused.has(socket)) return // Node cannot read what still comes either.
    refused.add(socket)
    const answer = answered.get(socket)
    if (!socket.writable || (answer?.headersSent && !answer.writableFinished)) {
      socket.destroy(error) // An answer is on its way: another one in its middle would be read as part of it.
      return
    }
    const status = statuses[error.code ?? ''] ?? 400
    const lines = Object.entries(fixedHeaders({})).map(([name, value]) => `${name}: ${value}\r\n`)
    const first = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
    endGently(socket, `${first}${lines.join('')}Connection: close\r\n\r\n`)
  })
}

/** The statuses that Node answers with; anything else that cannot be read is a 400. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

function endGently(socket: Socket, words = ''): void {
  socket.end(words)
  const limit = setTimeout(() => socket.destroy(), patience)
  socket.once('close', () => clearTimeout(limit))
  socket.once('end', () => socket.destroy())
}
