import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import {
  datasetOfConsultation,
  refuseOtherDataset,
} from '#lib/consultation/consultation/dataset-of-consultation.ts'
import { canonicalOn } from '#lib/consultation/proposal/settled-scenario.ts'
import { freeText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { definePreparedVerb } from '#lib/service/define-prepared-verb.ts'
import { lockForOutcome } from './lock-for-outcome.ts'

/**
 * Writes what was decided over all into the draft of an outcome: the summary, and the method that the final list is made
 * with, in its canonical form. `scenario`: `{}` keeps the current method; null = not chosen yet. Both may still be missing.
 *
 * Throws ServiceError `Forbidden`, `NotFound`, `Invalid` (also for a scenario that the data cannot score), and `Conflict`
 * before the closing and after the publication.
 */
export const saveOutcome = definePreparedVerb({
  name: 'outcome.save',
  permission: 'outcome.publish',
  input: z.strictObject({ consultationId, summary: freeText, scenario: scenarioSchema.nullable() }),
  prepare: ({ consultationId: about }) => datasetOfConsultation(about),
  change: async (tx, { consultationId: about, summary, scenario }, { arrivedAt }, dataset) => {
    const { datasetId } = await lockForOutcome(tx, about, arrivedAt)
    refuseOtherDataset(dataset, datasetId)
    const canonical = scenario === null ? null : canonicalOn(dataset, scenario)
    if (canonical?.ok === false) {
      throw new ServiceError({
        kind: 'Invalid',
        message: 'This method cannot be used.',
        issues: canonical.issues,
      })
    }
    const data = { summary, ...(canonical !== null && { scenario: canonical.value }) }
    await tx.outcome.upsert({
      where: { consultationId: about },
      create: { consultationId: about, ...data },
      update: data,
    })
    const facts = { method: canonical === null ? 'not chosen' : 'chosen' }
    return {
      value: undefined,
      entry: { subject: `outcome ${about}`, consultationId: about, facts, content: summary },
    }
  },
})
