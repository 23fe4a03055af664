import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { seal } from '#lib/service/sealed-text.ts'

export type Letter = {
  /** One address, already checked. */
  readonly to: string
  /** For counting: "sign-in", "receipt", "decision" … */
  readonly kind: string
  /** One line. */
  readonly subject: string
  readonly text: string
}

/**
 * Puts a letter into the outbox, in the transaction that is its reason: it is sent if, and only if, that is committed.
 *
 * Address and text are sealed: letters hold links that open something.
 */
export async function postLetter(tx: Transaction, { to, kind, subject, text }: Letter): Promise<void> {
  if (/[\r\n]/.test(to + subject)) throw new Error('Address and subject of a letter are one line each.')
  await tx.outboxLetter.create({ data: { to: seal(to), kind, subject, text: seal(text) } })
}
