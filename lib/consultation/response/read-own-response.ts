import 'server-only'
import { z } from 'zod'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import type { DraftContent } from '#lib/consultation/draft/draft-content.ts'
import { noDraft } from '#lib/consultation/draft/lock-draft.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { contentOfVersion } from './content-of-version.ts'
import { ownResponseId } from './respondent-call.ts'

/** A response as its author sees it after sending. */
export type OwnResponse = {
  readonly reference: string
  readonly consultation: ConsultationDetail
  /** What was sent last, without the e-mail address. */
  readonly content: DraftContent
  /** Whether an address was left; the address itself is not shown again. */
  readonly hasEmail: boolean
  readonly receivedAt: Date
  /** When the newest version came, and its number from 1. */
  readonly sentAt: Date
  readonly version: number
  readonly inGrace: boolean
  /** A person looks at it before anything else, because it was sent without the work that was asked for. */
  readonly looksFirst: boolean
  readonly withdrawnAt: Date | null
}

/** The response of the author who asks. Throws ServiceError `Forbidden`, `NotFound`. */
export const readOwnResponse = defineQuery({
  name: 'response.read_own',
  permission: 'response.read_own',
  input: z.strictObject({}),
  read: async (_input, call): Promise<OwnResponse> => {
    const response = await db().response.findUnique({
      where: { id: ownResponseId(call) },
      include: {
        contact: { select: { responseId: true } },
        versions: { orderBy: { number: 'desc' }, take: 1, include: { answers: true } },
      },
    })
    const newest = response?.versions[0]
    if (!response || !newest) throw noDraft()
    const consultation = await loadConsultation(db(), response.consultationId, call.arrivedAt)
    if (consultation === null) throw noDraft()
    const { reference, receivedAt, inGrace, withdrawnAt, contact, state, heldFor } = response
    return {
      ...{ reference, receivedAt, inGrace, withdrawnAt, consultation },
      content: contentOfVersion(newest, ''),
      hasEmail: contact !== null,
      looksFirst: state === 'held' && heldFor.some((reason) => reason !== 'honeypot'),
      sentAt: newest.sentAt,
      version: newest.number,
    }
  },
})
