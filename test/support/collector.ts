import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** A collector that keeps what it is sent, for tests: it speaks OTLP over HTTP as far as senders need. */
export type Collector = {
  readonly url: string
  /** Everything that was sent to it so far, as text, by the path that it was sent to. */
  readonly received: (path: string) => string
  readonly close: () => Promise<void>
}

/** Begins to listen on a free port of this machine. */
export async function startCollector(): Promise<Collector> {
  const bodies: { readonly path: string; readonly text: string }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      bodies.push({ path: request.url ?? '', text: Buffer.concat(parts).toString('utf8') })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, so this is its kind of address.
  return {
    url: `http://127.0.0.1:${port}`,
    received: (path) =>
      bodies
        .filter((body) => body.path === path)
        .map(({ text }) => text)
        .join('\n'),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
