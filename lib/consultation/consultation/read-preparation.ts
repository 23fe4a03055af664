import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { consultationId } from './consultation-id.ts'
import { loadConsultation } from './load-consultation.ts'
import { signOffProblems } from './sign-off-problems.ts'

/**
 * A consultation as administrators work on it: all that it says, what is in the way of signing it off (nothing once that
 * is done), how many people are writing and have sent, and whether a preview link is in use.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`.
 */
export const readPreparation = defineQuery({
  name: 'consultation.read_preparation',
  permission: 'consultation.preview',
  input: z.strictObject({ id: consultationId }),
  read: async ({ id }, { arrivedAt }) => {
    const consultation = await loadConsultation(db(), id, arrivedAt)
    if (consultation === null)
      throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
    const [responses, writing, previews] = await Promise.all([
      db().response.count({ where: { consultationId: id } }),
      db().draft.count({ where: { consultationId: id, sentAt: null } }),
      db().consultation.count({ where: { id, previewHash: { not: null } } }),
    ])
    const problems = consultation.stage === 'draft' ? signOffProblems(consultation, arrivedAt) : []
    return { consultation, problems, responses, writing, hasPreview: previews > 0 }
  },
})

export type Preparation = Awaited<ReturnType<typeof readPreparation>>
