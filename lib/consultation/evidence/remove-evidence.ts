import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockDraft } from '#lib/consultation/consultation/lock-draft.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * Takes a piece of evidence out of a draft.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once the consultation is signed off: people have
 * read it.
 */
export const removeEvidence = defineVerb({
  name: 'evidence.remove',
  permission: 'consultation.edit',
  input: z.strictObject({ consultationId, id: z.uuid() }),
  change: async (tx, { consultationId: about, id }, { arrivedAt }) => {
    await lockDraft(tx, about, arrivedAt)
    const { count } = await tx.evidence.deleteMany({ where: { id, consultationId: about } })
    if (count === 0) throw new ServiceError({ kind: 'NotFound', message: 'There is no such evidence.' })
    return { value: undefined, entry: { subject: `evidence ${id}`, consultationId: about } }
  },
})
