import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * Takes a question out of a draft; those after it move up.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once the consultation is signed off.
 */
export const removeQuestion = defineVerb({
  name: 'question.remove',
  permission: 'consultation.edit',
  input: z.strictObject({ consultationId, id: z.uuid() }),
  change: async (tx, { consultationId: about, id }, { arrivedAt }) => {
    await lockDraft(tx, about, arrivedAt)
    const { count } = await tx.question.deleteMany({ where: { id, consultationId: about } })
    if (count === 0) throw new ServiceError({ kind: 'NotFound', message: 'There is no such question.' })
    const others = await tx.question.findMany({
      where: { consultationId: about },
      orderBy: { position: 'asc' },
      select: { id: true },
    })
    // One after another, because no two may have the same position at any moment.
    for (const [at, other] of others.entries())
      await tx.question.update({ where: { id: other.id }, data: { position: at + 1 } })
    return { value: undefined, entry: { subject: `question ${id}`, consultationId: about } }
  },
})
