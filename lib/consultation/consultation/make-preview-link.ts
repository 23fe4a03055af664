import 'server-only'
import { z } from 'zod'
import { defineVerb } from '#lib/service/define-verb.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { consultationId } from './consultation-id.ts'
import { lockDraft } from './lock-draft.ts'

/**
 * Makes the secret of a link with which anyone can read a draft, and ends the link before it. Only its hash is stored, so
 * the secret is shown this once.
 *
 * Returns the secret. Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once it is signed off.
 */
export const makePreviewLink = defineVerb({
  name: 'consultation.make_preview_link',
  permission: 'consultation.edit',
  input: z.strictObject({ id: consultationId }),
  change: async (tx, { id }, { arrivedAt }) => {
    await lockDraft(tx, id, arrivedAt)
    const secret = newSecret()
    await tx.consultation.update({ where: { id }, data: { previewHash: secretHash(secret) } })
    return { value: secret, entry: { subject: `consultation ${id}`, consultationId: id } }
  },
})
