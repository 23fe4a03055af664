import type { IncomingMessage } from 'node:http'
import type { EarlyRefusal } from './early-refusal.ts'

/** Addresses that answer programs: they know their methods themselves, and posting to them changes nothing. */
export const forPrograms = /^\/(api|livez|readyz)(?=[/?]|$)/

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']

/** Where a post to a page has to come from: a page of ours. Without a public address, whatever host was asked. */
function isFromUs({ origin, host }: IncomingMessage['headers'], publicUrl: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false
  return publicUrl === undefined ? new URL(origin).host === host : origin === publicUrl
}

/**
 * Why a request for a page is refused; undefined when it is not.
 *
 * Next answers every method with the page, runs a server action for a post that does not say where it comes
 * from, and answers 500 to one that comes from elsewhere. Browsers always say where a post comes from.
 *
 * @param publicUrl the origin that people see, when it differs from what the server listens on
 */
export function refusalForPage(
  { method = '', url = '', headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  publicUrl: string | undefined,
): EarlyRefusal | undefined {
  if (forPrograms.test(url)) return undefined
  if (!methods.includes(method)) {
    return { status: 405, title: 'A page can only be read', headers: { allow: methods.join(', ') } }
  }
  if (method === 'POST' && !isFromUs(headers, publicUrl)) {
    return { status: 403, title: 'This was not sent from a page of ours', headers: {} }
  }
  if (/^\/_global-error(?=[/?]|$)/.test(url)) {
    return { status: 404, title: 'There is nothing here', headers: {} }
  }
  return undefined
}
