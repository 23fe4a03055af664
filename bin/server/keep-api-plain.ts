import type { IncomingMessage, ServerResponse } from 'node:http'
import { forPrograms } from './refuse-for-page.ts'

/** What only a browser that moves between pages sends; a route of the API would be answered differently for it. */
const forPages = /^(rsc|next-(router|url|hmr|html|action).*)$/

/**
 * Keeps what belongs to pages away from the API and the probes, so that one address there has one answer and one place in a cache.
 *
 * Next takes parameters of its own (`_rsc`, `nxtP…`) out of the query before a route sees it, so the address as it was
 * asked for goes along in `x-request-target`; it redirects and varies answers by headers of its router, so those are
 * removed and answers vary by encoding alone.
 */
export function keepApiPlain(request: IncomingMessage, response: ServerResponse): void {
  const { headers, url = '' } = request
  delete headers['x-request-target']
  if (!forPrograms.test(url)) return
  for (const name of Object.keys(headers)) {
    if (forPages.test(name)) Reflect.deleteProperty(headers, name)
  }
  headers['x-request-target'] = url
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    if (name.toLowerCase() !== 'vary') return setHeader(name, value)
    return /accept-encoding/i.test(String(value)) ? setHeader(name, 'Accept-Encoding') : response
  }
}
