import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env/env.ts'

/** A key of ours for one purpose, made from REWEIGH_SECRET. */
function keyFor(purpose: string): Uint8Array {
  const secret = env().REWEIGH_SECRET
  if (secret === undefined) throw new Error('REWEIGH_SECRET is not set, and nothing else made a secret.')
  return new Uint8Array(hkdfSync('sha256', secret, '', `reweigh ${purpose}`, 32))
}

/** What a text is found by without being stored: 43 characters that only REWEIGH_SECRET can make, another for each purpose. */
export const keyedHash = (purpose: string, text: string): string =>
  createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')

/**
 * What an address is found by: 43 letters, digits, `-` and `_` that name nobody without REWEIGH_SECRET. Upper and lower
 * case are one address, because nearly everywhere they are.
 */
export const addressHash = (email: string): string =>
  keyedHash('subscriber address', email.trim().toLowerCase())

/**
 * What a link holds that ends all letters to an address: its hash, and a proof that we made the link. It works for as long
 * as letters with it lie in somebody's mailbox, and stops letters to nobody else.
 */
export const stopToken = (hash: string): string => `${hash}.${keyedHash('subscriber stop', hash)}`

/** The hash of the address that a token is about; null for one that we did not make. */
export function readStopToken(token: string): string | null {
  const [hash = '', proof = ''] = token.split('.')
  const [given, expected] = [Buffer.from(proof), Buffer.from(keyedHash('subscriber stop', hash))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? hash : null
}
