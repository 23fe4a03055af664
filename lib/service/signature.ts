import 'server-only'
import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto'
import { env } from '#lib/env/env.ts'

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

function privateKey(): KeyObject {
  const secret = env().REWEIGH_SECRET
  if (secret === undefined) throw new Error('REWEIGH_SECRET is not set, and nothing else made a secret.')
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'reweigh signatures', 32))
  return createPrivateKey({ key: Buffer.concat([prefix, seed]), format: 'der', type: 'pkcs8' })
}

/**
 * Signs a text (Ed25519), so that anybody who has our public key can see that it came from this site and was not changed.
 * The key follows from REWEIGH_SECRET: every server of one database signs with the same.
 *
 * @returns 64 bytes as 128 hexadecimal digits; the same for the same text
 * @example signText('one line\n')
 */
export const signText = (text: string): string => sign(null, Buffer.from(text), privateKey()).toString('hex')

/** The public key of this site, as PEM: to be noted by whoever wants to check later. It signs nothing. */
export const signingKey = (): string =>
  String(createPublicKey(privateKey()).export({ format: 'pem', type: 'spki' }))

/**
 * Whether a text was signed with the private half of a public key.
 *
 * @param key PEM; what is no key is the key of nobody
 */
export function isSigned(text: string, signature: string, key: string): boolean {
  try {
    return verify(null, Buffer.from(text), createPublicKey(key), Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}
