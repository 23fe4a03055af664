import { createHash } from 'node:crypto'
import { seenText } from './is-blank.ts'

/**
 * What the same words have in common, however they are typed: SHA-256 (64 hexadecimal digits) of all texts in their order
 * in Unicode's form NFC, in lower case and without anything that nobody sees.
 *
 * Responses with equal digests may belong to one campaign. It is no proof of what was sent: that is stored byte for byte.
 * Example: `textDigest(['A b'])` equals `textDigest(['a\nB'])`.
 */
export function textDigest(texts: readonly string[]): string {
  const words = texts.map((text) => seenText(text.normalize('NFC').toLowerCase()))
  return createHash('sha256').update(words.join('\n')).digest('hex')
}
