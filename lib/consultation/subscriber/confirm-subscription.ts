import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { confirmDays } from './ask-to-be-told.ts'

/**
 * Confirms an address by what only its letter held. From now on it is told of consultations.
 *
 * Throws ServiceError `NotFound` for a link that was used, is too old or is none of ours.
 */
export const confirmSubscription = defineVerb({
  name: 'subscriber.confirm',
  permission: 'updates.choose',
  input: z.strictObject({ secret: z.string().max(100) }),
  change: async (tx, { secret }, { arrivedAt }) => {
    const since = new Date(arrivedAt.getTime() - confirmDays * 86_400_000)
    const { count } = await tx.subscriber.updateMany({
      where: { confirmHash: secretHash(secret), askedAt: { gt: since } },
      data: { confirmHash: null, confirmedAt: arrivedAt, stoppedAt: null },
    })
    if (count > 0) return { value: undefined, entry: null }
    const message = `This link was used already, or is older than ${confirmDays} days. If you do not get letters yet, ask for a new one.`
    throw new ServiceError({ kind: 'NotFound', message })
  },
})
