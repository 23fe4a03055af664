import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { postLetter } from './post-letter.ts'

/** What happened to the way in which somebody of the team signs in. */
export type AccountNews = 'set-up' | 'reset' | 'wrong-codes' | 'signed-out'

const news: Readonly<Record<AccountNews, string>> = {
  'set-up': 'a one-time code was set up for your account just now. It is asked for whenever you sign in.',
  reset: 'an administrator reset your one-time code just now. You set up a new one when you sign in next.',
  'wrong-codes':
    'five wrong one-time codes were given for your account just now, by somebody who opened a link that was sent to you. They were signed out.',
  'signed-out': 'an administrator signed you out of every browser just now.',
}

/** Writes to somebody of the team what happened to the way they sign in, in the transaction in which it happened. */
export async function tellPerson(
  tx: Transaction,
  { email, name }: { readonly email: string; readonly name: string },
  what: AccountNews,
): Promise<void> {
  const text = `Dear ${name},\n\n${news[what]}\n\nIf that was not you, and you do not know why, tell an administrator at once.\n`
  await postLetter(tx, { to: email, kind: 'account', subject: 'Signing in to Reweigh', text })
}
