import { randomInt } from 'node:crypto'
import type { Transaction } from '#lib/db/database.ts'

/** Crockford's 32: digits and letters that nobody mistakes for another; there is no I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)] ?? '').join('')

/** 40 random bits for people to read out: "RW-7K3M-Q2XD". It is a name, not a key: it opens nothing. */
export const randomReference = (): string => `RW-${four()}-${four()}`

/** A reference that no response has. */
export async function newReference(tx: Transaction): Promise<string> {
  for (;;) {
    const reference = randomReference()
    if ((await tx.response.count({ where: { reference } })) === 0) return reference
  }
}
