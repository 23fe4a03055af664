import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { may } from '#lib/policy/may.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { chooseCurrent } from './choose-current.ts'
import { consultationId } from './consultation-id.ts'
import type { ConsultationDetail } from './consultation-detail.ts'
import { loadConsultation } from './load-consultation.ts'

export type {
  ConsultationDetail,
  EvidenceDetail,
  ProposalDetail,
  QuestionDetail,
  QuestionKind,
} from './consultation-detail.ts'
export type { Stage } from './stage-of.ts'

const notThere = () => new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })

/**
 * One consultation with its proposals, evidence and questions as they are asked now.
 *
 * A draft is shown to those who edit it and to whoever has its preview link (`preview`: the secret in it); for everybody
 * else there is no such consultation.
 *
 * Throws ServiceError `NotFound`, `Invalid`.
 *
 * @example const { questions, stage } = await readConsultation(call, { id: 'left-behind-areas-2026' })
 */
export const readConsultation = defineQuery({
  name: 'consultation.read',
  permission: 'consultation.read',
  input: z.strictObject({ id: consultationId, preview: z.string().max(200).exactOptional() }),
  read: async ({ id, preview }, { actor, arrivedAt }): Promise<ConsultationDetail> => {
    const found = await loadConsultation(db(), id, arrivedAt)
    if (found === null) throw notThere()
    if (found.stage !== 'draft' || may(actor, 'consultation.preview')) return found
    if (preview === undefined) throw notThere()
    const shown = await db().consultation.count({ where: { id, previewHash: secretHash(preview) } })
    if (shown === 0) throw notThere()
    return found
  },
})

/**
 * The consultation that the site is about just now: the open one; without one the last that closed; without one the next
 * that opens; null when there is none but drafts. Of several that are open, the one that opened last.
 *
 * @example const consultation = await currentConsultation(call, {})
 */
export const currentConsultation = defineQuery({
  name: 'consultation.current',
  permission: 'consultation.read',
  input: z.strictObject({}),
  read: async (_input, { arrivedAt }): Promise<ConsultationDetail | null> => {
    const all = await db().consultation.findMany({
      where: { signedOffAt: { not: null } },
      select: { id: true, opensAt: true, closesAt: true, signedOffAt: true, outcomePublishedAt: true },
    })
    const { begun, planned } = chooseCurrent(all, arrivedAt)
    const chosen = begun ?? planned
    return chosen === null ? null : loadConsultation(db(), chosen.id, arrivedAt)
  },
})
