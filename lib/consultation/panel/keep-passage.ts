import 'server-only'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import type { Transaction } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { wordsDigest } from './shown-passages.ts'

type Marked = { readonly responseId: string; readonly consultationId: string; readonly words: string }

/** Keeps the place of a passage; marking the same words again changes nothing. Answers what a verb answers. */
export async function keepPassage(
  tx: Transaction,
  { answerId, start, end }: { answerId: string; start: number; end: number },
  { words, responseId, consultationId }: Marked,
  call: Call,
) {
  const place = { answerId, start, end, personId: personOf(call) }
  const digest = wordsDigest(words)
  const marked = await tx.evidencePassage.upsert({
    where: { answerId_start_end_personId: place },
    create: { ...place, wordsDigest: digest, at: databaseTime() },
    update: { wordsDigest: digest },
  })
  return {
    value: { id: marked.id },
    entry: {
      subject: `response ${responseId}`,
      consultationId,
      facts: { answer: answerId, start, end, marked: true },
    },
  }
}
