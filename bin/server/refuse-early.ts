import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { requestId } from '#lib/telemetry/current-request.ts'
import { problemDocument } from '#lib/web/problem.ts'
import { fixedHeaders } from './fixed-headers.ts'

/** Longest address, in characters. The longest link to a scenario is about a third of it. */
const longestUrl = 16_384

/** Largest body, in bytes: the limit of the API (docs/api.md), and more than any form of ours sends. */
const largestBody = 262_144

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** A request that is answered before Next sees it. */
export type EarlyRefusal = {
  readonly status: 400 | 403 | 404 | 405 | 413 | 414 | 415
  readonly title: string
  readonly headers: Readonly<Record<string, string>>
}

/** Why a request is refused whatever it asks for; undefined when it is not. */
export function earlyRefusal({
  method = '',
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): EarlyRefusal | undefined {
  if (!methods.includes(method)) {
    return { status: 405, title: 'This method is not offered', headers: { allow: methods.join(', ') } }
  }
  if (url.length > longestUrl) {
    return { status: 414, title: `The address is longer than ${longestUrl} characters`, headers: {} }
  }
  if (!url.startsWith('/')) {
    return { status: 400, title: 'The address does not begin with a slash', headers: {} }
  }
  if (!canBeDecoded(url)) {
    return { status: 400, title: 'The address has a percent sign that begins no character', headers: {} }
  }
  if (Number(headers['content-length'] ?? 0) > largestBody) {
    return { status: 413, title: 'The body is larger than 256 kB', headers: {} }
  }
  return undefined
}

/** Next would answer an address that cannot be decoded with 500, as if it were our fault. */
function canBeDecoded(url: string): boolean {
  try {
    decodeURIComponent(url.replace(/\?.*$/s, ''))
    return true
  } catch {
    return false
  }
}

/** Answers with a problem document (RFC 9457) and ends the connection: what follows on it is thrown away. */
export function sendRefusal(response: ServerResponse, { status, title, headers }: EarlyRefusal): void {
  noteSecurity('refused', { status, why: title })
  response
    .writeHead(status, {
      ...headers,
      ...fixedHeaders(response.req.headers),
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(JSON.stringify(problemDocument({ status, detail: `${title}.` }, requestId())))
}
