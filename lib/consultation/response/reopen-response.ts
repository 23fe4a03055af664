import 'server-only'
import { z } from 'zod'
import { stageOf } from '#lib/consultation/consultation/stage-of.ts'
import { closeContent } from '#lib/consultation/draft/draft-content.ts'
import { noDraft } from '#lib/consultation/draft/lock-draft.ts'
import { lockResponse } from '#lib/consultation/moderation/read-moderated.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { contentOfVersion } from './content-of-version.ts'
import { ownResponseId } from './respondent-call.ts'

const conflict = (message: string) => new ServiceError({ kind: 'Conflict', message })

/**
 * Opens a sent response for changes: a draft of its next version, under the same secret link. What was sent stands until
 * the draft is sent; one that is open already is left as it is.
 *
 * Throws ServiceError `Forbidden`; `Conflict` after closing or withdrawal.
 */
export const reopenResponse = defineVerb({
  name: 'response.reopen',
  permission: 'response.change_own',
  input: z.strictObject({}),
  change: async (tx, _input, call) => {
    const responseId = ownResponseId(call)
    const { arrivedAt } = call
    await lockResponse(tx, responseId)
    const response = await tx.response.findUnique({
      where: { id: responseId },
      include: {
        consultation: true,
        contact: true,
        versions: { orderBy: { number: 'desc' }, take: 1, include: { answers: true } },
      },
    })
    const newest = response?.versions[0]
    if (!response || !newest) throw noDraft()
    if (response.withdrawnAt !== null) throw conflict('This response was withdrawn.')
    if (stageOf(response.consultation, arrivedAt) !== 'open')
      throw conflict('The consultation has closed, so responses can no longer be changed.')
    const { secretHash, consultationId, contact } = response
    const email = contact === null ? '' : unseal(contact.email)
    const content = closeContent(contentOfVersion(newest, email))
    const draft = await tx.draft.findUnique({ where: { secretHash } })
    if (draft === null) {
      await tx.draft.create({
        data: { consultationId, secretHash, responseId, content, changedAt: arrivedAt },
      })
    } else if (draft.sentAt !== null) {
      const data = { content, responseId, sentAt: null, changedAt: arrivedAt, revision: { increment: 1 } }
      await tx.draft.update({ where: { id: draft.id }, data })
    }
    return { value: undefined, entry: null }
  },
})
