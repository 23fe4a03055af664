import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/** What the server knows about its surroundings. */
export type Surroundings = {
  /** How many reverse proxies of ours stand before the server. */
  readonly trustedProxies: number
  /** The public address, when it differs from what the server listens on. */
  readonly publicUrl: string | undefined
}

/**
 * Headers by which a proxy of ours, or Next itself, would tell the program something: nobody else may.
 * Several of them once let people past a check (CVE-2025-29927) or into a cache that was not theirs.
 */
const internal =
  /^(x-middleware-|x-nextjs-|x-next-|x-invoke-|x-matched-path$|x-now-|x-vercel-|x-prerender-|x-revalidate|x-forwarded-|forwarded$|x-real-ip$|next-resume$|x-original-url$|x-rewrite-url$)/

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * The address of whoever asked, believing only proxies of ours.
 *
 * Every proxy appends the address that it was asked from, so with two proxies the client is the third entry
 * from the right, the address of the connection itself being the last one.
 *
 * @param forwardedFor the header X-Forwarded-For as it came
 * @param connection the address at the other end of the connection
 * @param trustedProxies 0 or more
 * @returns an IP address
 * @example clientAddress('6.6.6.6, 1.2.3.4', '10.0.0.1', 1) // '1.2.3.4': whoever says 6.6.6.6 is not believed
 */
export function clientAddress(
  forwardedFor: string | undefined,
  connection: string,
  trustedProxies: number,
): string {
  const hops = [...(forwardedFor?.split(',') ?? []), connection].map(plain)
  const believed = hops.slice(-1 - trustedProxies)
  return believed.find((hop) => isIP(hop) !== 0) ?? plain(connection)
}

/**
 * Makes the headers of a request believable, in place: what the program reads in X-Forwarded-… afterwards is
 * true, and what only Next may say to itself is gone.
 *
 * @param connection the address at the other end of the connection
 */
export function cleanHeaders(
  headers: IncomingHttpHeaders,
  connection: string,
  { trustedProxies, publicUrl }: Surroundings,
): void {
  const client = clientAddress(headers['x-forwarded-for']?.toString(), connection, trustedProxies)
  const protocol = headers['x-forwarded-proto']?.toString().split(',').at(-1)?.trim()
  for (const name of Object.keys(headers)) {
    if (internal.test(name)) Reflect.deleteProperty(headers, name)
  }
  headers['x-forwarded-for'] = client
  if (publicUrl !== undefined) {
    const { host, protocol: publicProtocol } = new URL(publicUrl)
    headers['x-forwarded-host'] = host
    headers['x-forwarded-proto'] = publicProtocol.replace(':', '')
  } else if (trustedProxies > 0 && protocol === 'https') {
    headers['x-forwarded-proto'] = protocol
  }
}
