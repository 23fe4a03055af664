import 'server-only'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Call } from '#lib/service/call.ts'
import { refuseUnlessAllowed } from '#lib/service/refuse-unless-allowed.ts'
import { claim } from './claim.ts'
import { claimsEndedBefore } from './claim-end.ts'
import { personOf } from './person-of.ts'

const tries = 20

/**
 * Takes the response that has waited longest and that nobody has. Of two who ask at once, each gets another one.
 *
 * @returns its id; null when nothing waits
 */
export async function takeNext(call: Call, consultationId: string): Promise<string | null> {
  refuseUnlessAllowed(call.actor, 'moderation.decide')
  const personId = personOf(call)
  const waiting = await db().response.findMany({
    where: {
      consultationId,
      state: 'awaiting',
      OR: [
        { waitsFor: 'anybody' },
        { waitsFor: 'second_moderator', decisions: { none: { personId, action: 'refuse' } } },
      ],
      NOT: { claim: { since: { gt: claimsEndedBefore(call.arrivedAt) } } },
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    take: tries,
    select: { id: true },
  })
  for (const { id } of waiting) {
    try {
      await claim(call, { response: id })
      return id
    } catch (error) {
      if (!(error instanceof ServiceError) || error.kind !== 'Conflict') throw error
    }
  }
  return null
}
