import 'server-only'
import { z } from 'zod'
import { stageOf } from '#lib/consultation/consultation/stage-of.ts'
import { noDraft } from '#lib/consultation/draft/lock-draft.ts'
import { lockResponse } from '#lib/consultation/moderation/read-moderated.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { postLetter } from '#lib/service/outbox/post-letter.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { receiptLetter } from './receipt-letter.ts'
import { ownResponseId } from './respondent-call.ts'

/**
 * Takes a response back, until the consultation closes: from then on it is neither public nor counted among the others,
 * and the address that was left is forgotten. Withdrawing again changes nothing.
 *
 * Throws ServiceError `Forbidden`; `Conflict` after closing.
 */
export const withdrawResponse = defineVerb({
  name: 'response.withdraw',
  permission: 'response.change_own',
  input: z.strictObject({}),
  change: async (tx, _input, call) => {
    const id = ownResponseId(call)
    const { arrivedAt: at } = call
    await lockResponse(tx, id)
    const response = await tx.response.findUnique({
      where: { id },
      include: { consultation: true, contact: true },
    })
    if (response === null) throw noDraft()
    const { consultation, reference, contact, secretHash } = response
    if (response.withdrawnAt !== null) return { value: { reference }, entry: null }
    if (stageOf(consultation, at) !== 'open') {
      const message = 'The consultation has closed, so responses can no longer be withdrawn here.'
      throw new ServiceError({ kind: 'Conflict', message })
    }
    await tx.response.update({ where: { id }, data: { withdrawnAt: at } })
    await settleResponse(tx, id, at)
    // What was being changed goes with it; the row stays, so that the link still leads to what happened.
    await tx.draft.updateMany({ where: { secretHash }, data: { content: {}, sentAt: at } })
    if (contact !== null) {
      const { title, closesAt } = consultation
      const facts = { to: unseal(contact.email), reference, title, link: '', closesAt }
      await postLetter(tx, receiptLetter('withdrawn', facts))
      await tx.contact.delete({ where: { responseId: id } })
    }
    return { value: { reference }, entry: { subject: `response ${id}`, consultationId: consultation.id } }
  },
})
