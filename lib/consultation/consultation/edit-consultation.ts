import 'server-only'
import { defineVerb } from '#lib/service/define-verb.ts'
import { consultationFields } from './consultation-fields.ts'
import { lockDraft } from './lock-draft.ts'
import { requireDataset } from './require-dataset.ts'

/**
 * Changes what a draft says of itself: all of it is given, the id says which one.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once it is signed off.
 */
export const editConsultation = defineVerb({
  name: 'consultation.edit',
  permission: 'consultation.edit',
  input: consultationFields,
  change: async (tx, { id, ...fields }, { arrivedAt }) => {
    await lockDraft(tx, id, arrivedAt)
    await requireDataset(tx, fields.datasetId)
    await tx.consultation.update({ where: { id }, data: fields })
    const facts = { datasetId: fields.datasetId }
    return { value: undefined, entry: { subject: `consultation ${id}`, consultationId: id, facts } }
  },
})
