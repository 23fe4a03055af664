import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * Asks a question of a draft one place earlier or later. At the end of the order there is nothing to do.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once the consultation is signed off.
 */
export const moveQuestion = defineVerb({
  name: 'question.move',
  permission: 'consultation.edit',
  input: z.strictObject({ consultationId, id: z.uuid(), to: z.enum(['earlier', 'later']) }),
  change: async (tx, { consultationId: about, id, to }, { arrivedAt }) => {
    await lockDraft(tx, about, arrivedAt)
    const question = await tx.question.findUnique({ where: { id, consultationId: about } })
    if (question === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such question.' })
    const { position } = question
    const next = to === 'earlier' ? position - 1 : position + 1
    const other = await tx.question.findUnique({
      where: { consultationId_position: { consultationId: about, position: next } },
    })
    if (other === null) return { value: undefined, entry: null }
    // Out of the way first, because no two may have the same position at any moment.
    await tx.question.update({ where: { id }, data: { position: 0 } })
    await tx.question.update({ where: { id: other.id }, data: { position } })
    await tx.question.update({ where: { id }, data: { position: next } })
    return {
      value: undefined,
      entry: { subject: `question ${id}`, consultationId: about, facts: { position: next } },
    }
  },
})
