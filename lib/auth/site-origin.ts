import { env } from '#lib/env/env.ts'
import { isThisMachine } from '#lib/env/is-this-machine.ts'

/**
 * The origin that links in letters begin with: the public address when it is set. Without one the host that was asked
 * is believed only when it names this machine, because whoever asks can write any host they like.
 *
 * @param host the header Host of the request
 * @example siteOrigin('127.0.0.1:3000') // "http://127.0.0.1:3000"
 */
export function siteOrigin(host: string | null | undefined): string {
  const { REWEIGH_URL, PORT } = env()
  if (REWEIGH_URL !== undefined) return REWEIGH_URL
  return host && isThisMachine(host) ? `http://${host}` : `http://localhost:${PORT}`
}
