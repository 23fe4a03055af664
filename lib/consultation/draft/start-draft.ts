import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { stageOf } from '#lib/consultation/consultation/stage-of.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { closeContent, emptyContent } from './draft-content.ts'

/**
 * Begins a response to an open consultation. Nothing is kept of a person before this.
 *
 * @returns the secret of the draft, for the browser and the return link; only its hash is stored
 * Throws ServiceError `NotFound`; `Conflict` when the consultation is not open.
 */
export const startDraft = defineVerb({
  name: 'draft.start',
  permission: 'draft.write',
  input: z.strictObject({ consultationId }),
  change: async (tx, { consultationId: id }, { arrivedAt }) => {
    const consultation = await tx.consultation.findUnique({ where: { id } })
    const stage = consultation === null ? 'draft' : stageOf(consultation, arrivedAt)
    if (stage === 'draft')
      throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
    if (stage !== 'open') {
      const message =
        stage === 'planned' ? 'This consultation is not open yet.' : 'This consultation has closed.'
      throw new ServiceError({ kind: 'Conflict', message })
    }
    const secret = newSecret()
    await tx.draft.create({
      data: {
        consultationId: id,
        secretHash: secretHash(secret),
        content: closeContent(emptyContent),
        createdAt: arrivedAt,
        changedAt: arrivedAt,
      },
    })
    return { value: { secret }, entry: null }
  },
})
