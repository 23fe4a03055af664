import 'server-only'
import { z } from 'zod'
import { lockResponse, readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { mayAppeal } from './may-appeal.ts'

/**
 * The author of a response disagrees with what was hidden or refused: once, within 28 days. Somebody else then decides.
 * Meanwhile what was published stays so.
 *
 * @throws ServiceError `Conflict` when there is nothing to appeal against, or an appeal was made already, or too late
 */
export const writeAppeal = defineVerb({
  name: 'appeal.write',
  permission: 'appeal.write',
  input: z.strictObject({ text: requiredText('Say why you think the decision is wrong') }),
  async change(tx, { text }, call) {
    if (call.actor.kind !== 'respondent') throw new Error('Only the author of a response can appeal.')
    const { responseId } = call.actor
    await lockResponse(tx, responseId)
    const moderated = await readModerated(tx, responseId)
    const may = mayAppeal(moderated, call.arrivedAt)
    if ('problem' in may) throw new ServiceError({ kind: 'Conflict', message: may.problem })
    await tx.appeal.create({ data: { responseId, text, createdAt: call.arrivedAt } })
    await settleResponse(tx, responseId, call.arrivedAt)
    const { consultationId, reference } = moderated.response
    return {
      value: { reference },
      entry: { subject: `response ${responseId}`, consultationId, content: text },
    }
  },
})
