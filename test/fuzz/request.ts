import { Agent, request } from 'node:http'
import { ask, type Reply } from '#test/support/site.ts'

/** What is asked of a site, whole. */
export type Asked = {
  readonly method: string
  /** Path and query as they go over the wire: signs of ASCII without blanks. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** Closes the connections that are kept. */
export const closeConnections = (): void => agent.destroy()

/**
 * Asks, over connections that are kept. What is not answered is asked once more over a connection of its own: a server
 * may close one that it kept at any time.
 */
export async function send(at: string, asked: Asked): Promise<Reply> {
  try {
    return await overKept(at, asked)
  } catch {
    return alone(at, asked)
  }
}

/** Asks over a connection of its own. */
export const alone = (at: string, { path, method, headers, body }: Asked): Promise<Reply> =>
  ask(path, { at, method, headers, ...(body && { body }) })

function overKept(at: string, { path, method, headers, body }: Asked): Promise<Reply> {
  const { hostname, port } = new URL(at)
  const begun = performance.now()
  const length = body === undefined ? {} : { 'content-length': String(body.byteLength) }
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        agent,
        hostname,
        port,
        path,
        method,
        headers: { ...length, ...headers },
        timeout: 20_000,
        maxHeaderSize: 65_536,
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const given = Object.entries(response.headers)
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(given.map(([name, value]) => [name, value?.toString()])),
            cookies: response.headers['set-cookie'] ?? [],
            text: Buffer.concat(parts).toString(),
            took: performance.now() - begun,
          })
        })
      },
    )
    asking.on('timeout', () => asking.destroy(new Error('no answer within 20 s')))
    asking.on('error', reject)
    asking.end(body)
  })
}
