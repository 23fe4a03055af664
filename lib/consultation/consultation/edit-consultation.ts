import 'server-only'
import { defineVerb } from '#lib/service/define-verb.ts'
import { refuseOverwriting, seenField } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByConsultation } from '#lib/consultation/seen/said-by.ts'
import { consultationFields } from './consultation-fields.ts'
import { lockDraft } from './lock-draft.ts'
import { requireDataset } from './require-dataset.ts'

/**
 * Changes what a draft says of itself: all of it is given, the id says which one. `seen`: what the form said when it was
 * opened, so that nobody writes over another.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once it is signed off or changed meanwhile.
 */
export const editConsultation = defineVerb({
  name: 'consultation.edit',
  permission: 'consultation.edit',
  input: consultationFields.safeExtend({ seen: seenField }),
  change: async (tx, { id, seen, ...fields }, { arrivedAt }) => {
    await lockDraft(tx, id, arrivedAt)
    await requireDataset(tx, fields.datasetId)
    const now = await tx.consultation.findUniqueOrThrow({ where: { id } })
    refuseOverwriting(seen, saidByConsultation(now), saidByConsultation(fields))
    await tx.consultation.update({ where: { id }, data: fields })
    const facts = { datasetId: fields.datasetId }
    return { value: undefined, entry: { subject: `consultation ${id}`, consultationId: id, facts } }
  },
})
