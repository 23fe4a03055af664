import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { consultationFields, type ConsultationFields } from './consultation-fields.ts'
import { requireDataset } from './require-dataset.ts'

/**
 * Starts a draft of a consultation. Nobody but administrators sees it until it is signed off.
 *
 * Returns its id. Throws ServiceError `Forbidden`, `Invalid` (also for data that we do not have) and `Conflict` when the
 * id is taken.
 *
 * @example await createConsultation(call, { id: 'wards-2026', title: 'Which wards?', opensAt: '2026-12-01T09:00', … })
 */
export const createConsultation = defineVerb({
  name: 'consultation.create',
  permission: 'consultation.edit',
  input: consultationFields,
  change: async (tx, fields) => {
    await requireDataset(tx, fields.datasetId)
    await insert(tx, fields)
    const { id, datasetId } = fields
    const entry = { subject: `consultation ${id}`, consultationId: id, facts: { datasetId } }
    return { value: id, entry }
  },
})

async function insert(tx: Transaction, fields: ConsultationFields): Promise<void> {
  const { count } = await tx.consultation.createMany({ data: [fields], skipDuplicates: true })
  if (count > 0) return
  const message = 'There is a consultation with this name for its address already.'
  throw new ServiceError({
    kind: 'Conflict',
    message,
    issues: [{ path: 'id', message: 'Choose another one' }],
  })
}
