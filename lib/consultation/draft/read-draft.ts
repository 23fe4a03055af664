import 'server-only'
import { z } from 'zod'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { openContent, type DraftContent } from './draft-content.ts'
import { draftSecret, noDraft } from './lock-draft.ts'

/** A draft as its writer sees it. */
export type DraftDetail = {
  readonly id: string
  readonly consultation: ConsultationDetail
  readonly content: DraftContent
  /** Counts changes. */
  readonly revision: number
  /** The response that it was sent as, or is to be the next version of; null for a new one. */
  readonly responseId: string | null
  readonly sentAt: Date | null
}

/** The draft that a secret opens. Throws ServiceError `NotFound`, `Invalid`. */
export const readDraft = defineQuery({
  name: 'draft.read',
  permission: 'draft.write',
  input: z.strictObject({ secret: draftSecret }),
  read: async ({ secret }, { arrivedAt }): Promise<DraftDetail> => {
    const draft = await db().draft.findUnique({ where: { secretHash: secretHash(secret) } })
    const consultation = draft === null ? null : await loadConsultation(db(), draft.consultationId, arrivedAt)
    if (draft === null || consultation === null) throw noDraft()
    const { id, revision, responseId, sentAt } = draft
    return { id, revision, responseId, sentAt, consultation, content: openContent(draft.content) }
  },
})
