import type { IncomingMessage } from 'node:http'
import { largestBody } from '#lib/web/read-body.ts'
import type { EarlyRefusal } from './early-refusal.ts'

/** Longest address, in characters. The longest link to a scenario is about a third of it. */
const longestUrl = 16_384

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

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
