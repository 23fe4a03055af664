import { request } from 'node:https'

/** What the edge answered, over TLS with a certificate that nobody signed. */
export function askEdge(
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly text: string; readonly tls: string | null }> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: 8443,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = []
        const tls = 'getProtocol' in response.socket ? response.socket.getProtocol : undefined
        const protocol: unknown = typeof tls === 'function' ? tls.call(response.socket) : null
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            tls: typeof protocol === 'string' ? protocol : null,
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
