import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { panelResponseOf } from './panel-rows.ts'

/**
 * A panellist has read and coded a response, or takes it up again. Who was not assigned to it is from then on.
 *
 * @throws ServiceError `NotFound`, `Forbidden`
 */
export const finishResponse = defineVerb({
  name: 'panel.finish_response',
  permission: 'panel.code',
  input: z.strictObject({ response: z.uuid(), done: z.boolean() }),
  change: async (tx, { response: responseId, done }, call) => {
    const { consultationId } = await panelResponseOf(tx, responseId)
    const [personId, at] = [personOf(call), databaseTime()]
    const doneAt = done ? at : null
    await tx.assignment.upsert({
      where: { responseId_personId: { responseId, personId } },
      create: { responseId, personId, assignedAt: at, doneAt },
      update: { doneAt },
    })
    return {
      value: { done },
      entry: { subject: `response ${responseId}`, consultationId, facts: { done } },
    }
  },
})
