import 'server-only'
import { z } from 'zod'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * Erases drafts, complaints, letters that wait, and an address that asked to be told: of that only its keyed hash stays, so that no
 * letter is written to it any more. The record holds how many, and nothing else.
 *
 * `before`: an address that asked anew after that is left alone.
 *
 * @returns how many of each were erased
 * @throws ServiceError `Forbidden`
 */
export const eraseAddress = defineVerb({
  name: 'respondent.erase_address',
  permission: 'respondent.trace',
  input: z.strictObject({
    drafts: z.array(z.uuid()),
    letters: z.array(z.uuid()),
    complaints: z.array(z.uuid()).default([]),
    address: z.string().nullable(),
    before: z.date(),
  }),
  change: async (tx, { drafts, letters, complaints, address, before }, { arrivedAt }) => {
    const draft = await tx.draft.deleteMany({ where: { id: { in: drafts } } })
    const letter = await tx.outboxLetter.deleteMany({ where: { id: { in: letters } } })
    const complaint = await tx.complaint.deleteMany({ where: { id: { in: complaints } } })
    const stopped = { email: '', confirmHash: null, confirmedAt: null, stoppedAt: arrivedAt }
    const subscriber =
      address === null
        ? { count: 0 }
        : await tx.subscriber.updateMany({
            where: { addressHash: address, email: { not: '' }, askedAt: { lte: before } },
            data: stopped,
          })
    const facts = {
      ...{ drafts: draft.count, letters: letter.count, subscribers: subscriber.count },
      ...(complaint.count > 0 && { complaints: complaint.count }),
    }
    const some = Object.values(facts).some((count) => count > 0)
    return { value: facts, entry: some ? { subject: 'respondent', facts } : null }
  },
})
