import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody can guess: 24 random bytes as 32 letters, digits, `-` and `_`. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

/**
 * What is stored of a secret: its SHA-256, 64 hexadecimal digits. Whoever reads the database cannot use it. (No salt and
 * no slow hash: the secret is as random as the hash is long.)
 */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
