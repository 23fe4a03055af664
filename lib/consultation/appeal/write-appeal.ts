import 'server-only'
import { z } from 'zod'
import { policyFigures } from '#lib/consultation/moderation/policy-figures.ts'
import { lockResponse, readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

const conflict = (message: string) => new ServiceError({ kind: 'Conflict', message })

/**
 * The author of a response disagrees with what was hidden or refused: once, within 28 days. Somebody else then decides.
 * Meanwhile what was published stays so.
 *
 * @throws ServiceError `Conflict` when there is nothing to appeal against, or an appeal was made already, or too late
 */
export const writeAppeal = defineVerb({
  name: 'appeal.write',
  permission: 'appeal.write',
  input: z.strictObject({ text: requiredText('Say why you disagree') }),
  async change(tx, { text }, call) {
    if (call.actor.kind !== 'respondent') throw new Error('Only the author of a response can appeal.')
    const { responseId } = call.actor
    await lockResponse(tx, responseId)
    const { response, appeal } = await readModerated(tx, responseId)
    if (appeal !== null) throw conflict('You have appealed once already; that is possible once.')
    if (response.state !== 'not_published' && response.state !== 'published_with_redactions') {
      throw conflict('Nothing in this response was hidden or refused, so there is nothing to appeal against.')
    }
    const waited = call.arrivedAt.getTime() - response.stateSince.getTime()
    if (waited > policyFigures.appealDays * 86_400_000) {
      throw conflict(`The ${policyFigures.appealDays} days in which one can appeal are over.`)
    }
    await tx.appeal.create({ data: { responseId, text, createdAt: call.arrivedAt } })
    await settleResponse(tx, responseId, call.arrivedAt)
    const { consultationId, reference } = response
    return {
      value: { reference },
      entry: { subject: `response ${responseId}`, consultationId, content: text },
    }
  },
})
