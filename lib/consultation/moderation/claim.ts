import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { claimEnd } from './claim-end.ts'
import { personOf } from './person-of.ts'
import { lockResponse, readModerated } from './read-moderated.ts'

/**
 * Takes a response for twenty minutes, so that nobody else decides it; taking it again begins anew.
 *
 * @returns until when it is theirs
 * @throws ServiceError `Conflict` when somebody else has it, or it was withdrawn; `NotFound`
 */
export const claim = defineVerb({
  name: 'moderation.claim',
  permission: 'moderation.decide',
  input: z.strictObject({ response: z.uuid() }),
  async change(tx, { response: id }, call) {
    await lockResponse(tx, id)
    const { response } = await readModerated(tx, id)
    const personId = personOf(call)
    if (response.withdrawnAt !== null) {
      throw new ServiceError({ kind: 'Conflict', message: 'The respondent has withdrawn this response.' })
    }
    const other = response.claim !== null && response.claim.personId !== personId ? response.claim : null
    if (other !== null && claimEnd(other) > call.arrivedAt) {
      throw new ServiceError({ kind: 'Conflict', message: `${other.person.name} has this response already.` })
    }
    const taken = { personId, since: call.arrivedAt }
    await tx.claim.upsert({
      where: { responseId: id },
      create: { responseId: id, ...taken },
      update: taken,
    })
    const { consultationId } = response
    return { value: { until: claimEnd(taken) }, entry: { subject: `response ${id}`, consultationId } }
  },
})
