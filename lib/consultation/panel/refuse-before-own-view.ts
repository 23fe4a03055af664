import 'server-only'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { may } from '#lib/policy/may.ts'
import type { Call } from '#lib/service/call.ts'

/**
 * Keeps what others think of a proposal from those who have not recorded a view of their own: from panellists until they
 * have, whatever was recommended meanwhile, so that every first view is one's own; from those who record none
 * (administrators) until there is a recommendation.
 *
 * @throws ServiceError `Conflict`
 */
export async function refuseBeforeOwnView(proposalId: string, call: Call): Promise<void> {
  const personId = personOf(call)
  const open = may(call.actor, 'panel.assess')
    ? await db().assessment.count({ where: { proposalId, personId } })
    : await db().recommendation.count({ where: { proposalId } })
  if (open > 0) return
  const message = 'Others’ views open once you have recorded your own.'
  throw new ServiceError({ kind: 'Conflict', message })
}
