import { createHash } from 'node:crypto'
import { env } from '#lib/env/env.ts'

/**
 * What is stored of a sign-in link's token: SHA-256 of the token and our secret, because that is what next-auth looks
 * for when the link is used (its `hashToken`). 64 hexadecimal digits.
 */
export const linkHash = (token: string): string =>
  createHash('sha256')
    .update(`${token}${env().REWEIGH_SECRET ?? ''}`)
    .digest('hex')
