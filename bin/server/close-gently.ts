import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds that a client may go on sending what was refused. */
const patience = 5000

/**
 * Lets a client that is still sending read the answer that refuses it. Closing at once would make its machine throw the
 * answer away with the connection (a reset), and a browser would say that the site is broken; so we close our side, throw
 * away what still comes, and hang up when the client does or after five seconds.
 *
 * @example closeGently(createServer(handle))
 */
export function closeGently(server: Server): void {
  const asked = new WeakMap<Socket, IncomingMessage>()
  server.on('request', (request: IncomingMessage) => asked.set(request.socket, request))
  server.on('connection', (socket: Socket) => {
    const closeAtOnce = socket.destroySoon.bind(socket)
    // Node calls this when it has sent an answer that is the last of its connection.
    socket.destroySoon = () => {
      if (asked.get(socket)?.complete !== false) {
        closeAtOnce()
        return
      }
      socket.end()
      const limit = setTimeout(() => socket.destroy(), patience)
      socket.once('close', () => clearTimeout(limit))
      socket.once('end', () => socket.destroy())
    }
  })
}
