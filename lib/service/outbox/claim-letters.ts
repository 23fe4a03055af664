import 'server-only'
import type { OutboxLetter } from '#lib/db/generated/client.ts'
import { transaction } from '#lib/service/transaction.ts'
import { minutesAfter } from './next-attempt.ts'

/**
 * Takes letters that are due, and puts off their next attempt: whoever else looks now does not see them, and should this
 * process die they are tried again. Of several processes each gets other letters (`SKIP LOCKED`).
 */
export function claimLetters(most: number, now: Date): Promise<OutboxLetter[]> {
  return transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string; attempts: number }[]>`
      SELECT "id", "attempts" FROM "OutboxLetter"
      WHERE "sentAt" IS NULL AND "abandonedAt" IS NULL AND "nextAttemptAt" <= ${now}
      ORDER BY "nextAttemptAt" LIMIT ${most} FOR UPDATE SKIP LOCKED`
    const claimed: OutboxLetter[] = []
    for (const { id, attempts } of due) {
      const nextAttemptAt = new Date(now.getTime() + minutesAfter(attempts + 1) * 60_000)
      claimed.push(
        await tx.outboxLetter.update({
          where: { id },
          data: { attempts: attempts + 1, nextAttemptAt, lastError: null },
        }),
      )
    }
    return claimed
  })
}
