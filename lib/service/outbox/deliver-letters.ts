import 'server-only'
import { db } from '#lib/db/database.ts'
import type { OutboxLetter } from '#lib/db/generated/client.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { seal, unseal } from '#lib/service/sealed-text.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'
import { noteDuration } from '#lib/telemetry/trace.ts'
import { claimLetters } from './claim-letters.ts'
import { mostAttempts } from './next-attempt.ts'
import { notConnected } from './not-connected.ts'
import type { Transport } from './transport.ts'

const batch = 20

/**
 * Sends every letter that is due, one after the other. Processes that do so at once share the letters: each is sent by
 * one. Only one that dies between sending and noting so sends a letter again, with the same Message-ID.
 *
 * @returns how many were sent
 */
export async function deliverLetters(transport: Transport, now = databaseTime): Promise<number> {
  let sent = 0
  for (;;) {
    const letters = await claimLetters(batch, now())
    for (const letter of letters) sent += (await deliver(letter, transport, now)) ? 1 : 0
    if (letters.length < batch) return sent
  }
}

async function deliver(letter: OutboxLetter, transport: Transport, now: () => Date): Promise<boolean> {
  const { id, subject, attempts } = letter
  try {
    const stopLink = letter.stopLink === null ? null : unseal(letter.stopLink)
    await transport.send({ id, subject, to: unseal(letter.to), text: unseal(letter.text), stopLink })
  } catch (error) {
    const code = codeOf(error) // such as ETLS or CERT_HAS_EXPIRED
    writeLog('warn', 'letter', { letter: id, attempts, code })
    const abandonedAt = attempts >= mostAttempts ? now() : null
    await db().outboxLetter.update({ where: { id }, data: { lastError: code, abandonedAt } })
    return false
  }
  // First: should we stop in between, the letter is sent again, and the complaint was acknowledged all the same.
  if (letter.kind === 'complaint-receipt') {
    await db().complaint.updateMany({
      where: { letterId: id, acknowledgedAt: null },
      data: { acknowledgedAt: now() },
    })
  }
  // What was sent is not ours to keep: it held links that open something.
  const kept = transport.keeps ? {} : { to: seal(''), text: seal(''), stopLink: null }
  await db().outboxLetter.update({ where: { id }, data: { sentAt: now(), lastError: null, ...kept } })
  noteDuration('letter', Math.max(0, now().getTime() - letter.createdAt.getTime()) / 1000)
  return true
}

/** What went wrong, as a code: what a mail server says repeats addresses. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if ('syscall' in error && error.syscall === 'connect') return notConnected
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const response = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : ''
  return `${code} ${response}`.trim()
}
