import 'server-only'
import { db } from '#lib/db/database.ts'
import { databaseTime } from '#lib/service/clock.ts'
import type { Transport } from './transport.ts'

/** What was wrong with the mail server or the way to it, and not with one letter (nodemailer's codes). */
const serverIsAway = ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'EAUTH']

/**
 * Makes letters due that wait because the mail server was away, once it is back: the wait after a fifth attempt is 15
 * minutes, and people look for a link sooner. What it refused of one letter alone goes on waiting.
 *
 * A letter that somebody is sending just now has no error (`claimLetters`), so it is not given to another.
 *
 * @returns how many are due now that were not
 */
export async function hurryLetters(transport: Transport, now = databaseTime): Promise<number> {
  const where = {
    ...{ sentAt: null, abandonedAt: null, nextAttemptAt: { gt: now() } },
    OR: serverIsAway.map((code) => ({ lastError: { startsWith: code } })),
  }
  if ((await db().outboxLetter.count({ where })) === 0 || !(await transport.isThere())) return 0
  const { count } = await db().outboxLetter.updateMany({ where, data: { nextAttemptAt: now() } })
  return count
}
