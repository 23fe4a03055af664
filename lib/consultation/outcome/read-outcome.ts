import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { may } from '#lib/policy/may.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { loadOutcome } from './load-outcome.ts'
import type { OutcomeDetail } from './outcome-detail.ts'

const notThere = () => new ServiceError({ kind: 'NotFound', message: 'No outcome has been published.' })

/**
 * The outcome of a consultation. A draft of one is shown to those who write it and to whoever has its preview link
 * (`preview`: the secret in it), once the consultation has closed; for everybody else there is none. `version`: of one that
 * was corrected, 1 = as it was published first.
 *
 * Throws ServiceError `NotFound`, `Invalid`.
 */
export const readOutcome = defineQuery({
  name: 'outcome.read',
  permission: 'outcome.read',
  input: z.strictObject({
    id: consultationId,
    preview: z.string().max(200).exactOptional(),
    version: z.int().min(1).max(10_000).exactOptional(),
  }),
  read: async ({ id, preview, version }, { actor, arrivedAt }): Promise<OutcomeDetail> => {
    const consultation = await loadConsultation(db(), id, arrivedAt)
    if (consultation === null) throw notThere()
    if (consultation.stage === 'outcome_published') return loadOutcome(consultation, arrivedAt, version)
    if (consultation.stage !== 'analysing') throw notThere()
    if (may(actor, 'outcome.publish')) return loadOutcome(consultation, arrivedAt)
    if (preview === undefined) throw notThere()
    const where = { consultationId: id, previewHash: secretHash(preview) }
    if ((await db().outcome.count({ where })) === 0) throw notThere()
    return loadOutcome(consultation, arrivedAt)
  },
})

/** The id of the consultation whose outcome was published last; null before there is one. */
export const latestOutcome = defineQuery({
  name: 'outcome.latest',
  permission: 'outcome.read',
  input: z.strictObject({}),
  read: async (_input, { arrivedAt }): Promise<string | null> => {
    const found = await db().consultation.findFirst({
      where: { outcomePublishedAt: { lte: arrivedAt }, signedOffAt: { not: null } },
      orderBy: [{ outcomePublishedAt: 'desc' }, { id: 'asc' }],
      select: { id: true },
    })
    return found?.id ?? null
  },
})
