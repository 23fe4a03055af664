import { decide } from '#lib/consultation/moderation/decide.ts'
import type { TargetDecision } from '#lib/consultation/moderation/decision-input.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { targetsOf } from '#lib/consultation/moderation/targets.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import type { MadeConsultation } from './make-consultation.ts'
import { makeResponse, type MadeResponse } from './make-response.ts'

/**
 * A response that a moderator has dealt with: everything is published as it is, but for the targets that `differently`
 * decides by their keys.
 *
 * @param moderator the call of somebody who may moderate and has a row
 */
export async function makeModerated(
  consultation: MadeConsultation,
  moderator: Call,
  given: Parameters<typeof makeResponse>[1] = {},
  differently: (response: MadeResponse) => readonly TargetDecision[] = () => [],
): Promise<MadeResponse> {
  const response = await makeResponse(consultation, given)
  const moderated = await readModerated(db(), response.id)
  const chosen = differently(response)
  const decisions = targetsOf(moderated.version).map(
    ({ key }): TargetDecision =>
      chosen.find(({ target }) => target === key) ?? { target: key, action: 'publish' },
  )
  await decide(moderator, { response: response.id, stamp: stampOf(moderated), decisions })
  return response
}
