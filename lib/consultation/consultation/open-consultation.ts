import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { consultationId } from './consultation-id.ts'
import { lockConsultation } from './lock-draft.ts'

/**
 * Opens a consultation that was signed off at once, instead of at its time.
 *
 * Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` when it is a draft still or was opened already.
 */
export const openConsultation = defineVerb({
  name: 'consultation.open',
  permission: 'consultation.sign_off',
  input: z.strictObject({ id: consultationId }),
  change: async (tx, { id }, { arrivedAt }) => {
    const { stage, opensAt, closesAt } = await lockConsultation(tx, id, arrivedAt)
    if (stage !== 'planned') {
      const message =
        stage === 'draft'
          ? 'Sign this consultation off first: everybody sees what is opened.'
          : 'This consultation was opened already.'
      throw new ServiceError({ kind: 'Conflict', message })
    }
    if (closesAt <= arrivedAt) {
      const message = 'Its time of closing has passed. Move the closing first.'
      throw new ServiceError({ kind: 'Conflict', message })
    }
    await tx.consultation.update({ where: { id }, data: { opensAt: arrivedAt } })
    const facts = { planned: opensAt.toISOString(), opensAt: arrivedAt.toISOString() }
    return { value: undefined, entry: { subject: `consultation ${id}`, consultationId: id, facts } }
  },
})
