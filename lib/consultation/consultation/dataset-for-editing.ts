import 'server-only'
import { z } from 'zod'
import { defineQuery } from '#lib/service/define-query.ts'
import { consultationId } from './consultation-id.ts'
import { datasetOfConsultation } from './dataset-of-consultation.ts'

/**
 * The dataset version of a consultation, for whoever may change it: to read a method that they pasted.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, and as `datasetOfConsultation` does.
 */
export const datasetForEditing = defineQuery({
  name: 'consultation.dataset',
  permission: 'consultation.edit',
  input: z.strictObject({ consultationId }),
  read: ({ consultationId: id }) => datasetOfConsultation(id),
})
