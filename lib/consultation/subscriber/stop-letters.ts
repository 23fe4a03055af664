import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { readStopToken } from './address-hash.ts'

/**
 * Ends the letters about consultations to an address, at once and for good, unless it asks anew: also those that wait to
 * be sent. The address is forgotten; its hash stays, so that no letter is written to it for another reason. What concerns
 * only a response (its receipt, what moderators decide) is still sent. Doing it again does nothing.
 *
 * @param input `token`: of the link in a letter
 * Throws ServiceError `NotFound` for a token that we did not make.
 */
export const stopLetters = defineVerb({
  name: 'subscriber.stop',
  permission: 'updates.choose',
  input: z.strictObject({ token: z.string().max(200) }),
  change: async (tx, { token }, { arrivedAt }) => {
    const hash = readStopToken(token)
    if (hash === null) {
      const message = 'This link is not whole. Copy all of it from the letter.'
      throw new ServiceError({ kind: 'NotFound', message })
    }
    const stopped = { email: '', confirmHash: null, confirmedAt: null, stoppedAt: arrivedAt }
    await tx.subscriber.upsert({
      where: { addressHash: hash },
      create: { addressHash: hash, askedAt: arrivedAt, ...stopped },
      update: stopped,
    })
    const written = await tx.announcementLetter.findMany({ where: { addressHash: hash } })
    await tx.outboxLetter.deleteMany({
      where: { id: { in: written.map(({ letterId }) => letterId) }, sentAt: null },
    })
    return { value: undefined, entry: null }
  },
})
