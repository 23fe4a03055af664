import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '#lib/env/env.ts'

/**
 * Who tries something, as it is counted: 43 letters and digits that name nobody, different every day (UTC).
 *
 * A plain hash of a network address could be undone by trying all addresses; this one cannot without REWEIGH_SECRET,
 * which is not in the database.
 */
export function limitKey(who: string, now: Date): string {
  const secret = env().REWEIGH_SECRET
  if (secret === undefined) throw new Error('REWEIGH_SECRET is not set, and nothing else made a secret.')
  const day = now.toISOString().slice(0, 10)
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `reweigh limits ${day}`, 32))
  return createHmac('sha256', key).update(who).digest('base64url')
}
