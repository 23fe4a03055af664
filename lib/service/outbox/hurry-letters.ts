import 'server-only'
import { db } from '#lib/db/database.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { notConnected } from './not-connected.ts'
import type { Transport } from './transport.ts'

/**
 * What kept a letter here before a word of it was handed over (nodemailer's codes). A connection that breaks later is not
 * among them: the letter may have arrived, and to repeat it each minute would fill a mailbox.
 */
const neverSent = [notConnected, 'EDNS', 'ETLS', 'EAUTH']

/**
 * Makes letters due that wait because the mail server was away, once it is back: the wait after a fifth attempt is 15
 * minutes, and people look for a link sooner. What it refused of one letter alone goes on waiting.
 *
 * A letter that somebody is sending just now has no error (`claimLetters`), so it is not given to another. The attempt that
 * came to nothing does not count: a server that comes and goes must not have letters given up in minutes.
 *
 * @returns how many are due now that were not
 */
export async function hurryLetters(transport: Transport, now = databaseTime): Promise<number> {
  const where = {
    ...{ sentAt: null, abandonedAt: null, nextAttemptAt: { gt: now() } },
    OR: neverSent.map((code) => ({ lastError: { startsWith: code } })),
  }
  if ((await db().outboxLetter.count({ where })) === 0 || !(await transport.isThere())) return 0
  const { count } = await db().outboxLetter.updateMany({
    where,
    data: { nextAttemptAt: now(), attempts: { decrement: 1 } },
  })
  return count
}
