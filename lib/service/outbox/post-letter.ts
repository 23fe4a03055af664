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
  /** Where a mail program can stop such letters with one click (RFC 8058): of letters that people may stop. */
  readonly stopLink?: string
}

/**
 * Puts letters into the outbox, in the transaction that is their reason: they are sent if, and only if, that is committed.
 *
 * Address and text are sealed: letters hold links that open something.
 *
 * @returns their ids, in the same order
 */
export async function postLetters(tx: Transaction, letters: readonly Letter[]): Promise<string[]> {
  if (letters.some(({ to, subject }) => /[\r\n]/.test(to + subject)))
    throw new Error('Address and subject of a letter are one line each.')
  const rows = await tx.outboxLetter.createManyAndReturn({
    data: letters.map(({ to, kind, subject, text, stopLink }) => ({
      ...{ to: seal(to), kind, subject, text: seal(text) },
      stopLink: stopLink === undefined ? null : seal(stopLink),
    })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The same for one letter. */
export async function postLetter(tx: Transaction, letter: Letter): Promise<void> {
  await postLetters(tx, [letter])
}
