import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#lib/env/env.ts'

const cipher = 'aes-256-gcm'
const key = () => {
  const secret = env().REWEIGH_SECRET
  if (secret === undefined) throw new Error('REWEIGH_SECRET is not set, and nothing else made a secret.')
  return new Uint8Array(hkdfSync('sha256', secret, '', 'reweigh sealed text', 32))
}

/**
 * Seals a text (an e-mail address, the secret of one-time codes) so that the database alone does not give it away.
 *
 * Example: `seal('a@example.org')` is "v1." and three parts in base64url, different each time.
 */
export function seal(text: string): string {
  const nonce = randomBytes(12)
  const sealing = createCipheriv(cipher, key(), nonce)
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return ['v1', ...[nonce, sealing.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** Opens what `seal` sealed. Throws when it was changed, or sealed with another REWEIGH_SECRET. */
export function unseal(sealed: string): string {
  const [version, nonce, tag, text] = sealed.split('.')
  if (version !== 'v1' || nonce === undefined || tag === undefined || text === undefined) {
    throw new Error('This is no sealed text.')
  }
  const opening = createDecipheriv(cipher, key(), Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
  opening.setAuthTag(Buffer.from(tag, 'base64url'))
  return opening.update(Buffer.from(text, 'base64url'), undefined, 'utf8') + opening.final('utf8')
}
