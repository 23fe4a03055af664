import type { IncomingHttpHeaders } from 'node:http'
import { env } from '#lib/env/env.ts'

/**
 * The headers that everything carries which is answered before Next sees it: those that `next.config.js` gives to data,
 * which is what a refusal is.
 *
 * Where people reach the site over https, no browser is to come back over http. (Over http browsers pass that over, so it does
 * not matter who says that it is https.)
 */
export const fixedHeaders = (asked: IncomingHttpHeaders): Readonly<Record<string, string>> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  ...((asked['x-forwarded-proto'] === 'https' || env().REWEIGH_URL?.startsWith('https:')) && {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  }),
})
