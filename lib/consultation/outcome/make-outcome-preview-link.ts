import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { lockForOutcome } from './lock-for-outcome.ts'

/**
 * Makes the secret of a link with which anyone can read the draft of an outcome, and ends the link before it. Only its
 * hash is stored, so the secret is shown this once; it ends with the publication.
 *
 * Returns the secret. Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` as `lockForOutcome` does.
 */
export const makeOutcomePreviewLink = defineVerb({
  name: 'outcome.make_preview_link',
  permission: 'outcome.publish',
  input: z.strictObject({ consultationId }),
  change: async (tx, { consultationId: about }, { arrivedAt }) => {
    await lockForOutcome(tx, about, arrivedAt)
    const secret = newSecret()
    const previewHash = secretHash(secret)
    await tx.outcome.upsert({
      where: { consultationId: about },
      create: { consultationId: about, previewHash },
      update: { previewHash },
    })
    return { value: secret, entry: { subject: `outcome ${about}`, consultationId: about } }
  },
})
