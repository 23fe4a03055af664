import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import {
  datasetOfConsultation,
  refuseOtherDataset,
} from '#lib/consultation/consultation/dataset-of-consultation.ts'
import { canonicalOn } from '#lib/consultation/proposal/settled-scenario.ts'
import { refuseOverwriting, seenField } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByOutcome } from '#lib/consultation/seen/said-by.ts'
import { freeText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { definePreparedVerb } from '#lib/service/define-prepared-verb.ts'
import { correctionField, lockToWrite, refuseBrokenOutcome } from './correct-outcome.ts'
import { readKeptOutcome } from './kept-outcome.ts'

/**
 * Writes what was decided over all into the draft of an outcome: the summary, and the method that the final list is made
 * with, in its canonical form. `scenario`: `{}` keeps the current method; null = not chosen yet. Both may still be missing.
 * What is published is corrected: `correction` says what is different. `seen`: what the form said when it was opened.
 *
 * Throws ServiceError `Forbidden`, `NotFound`, `Invalid` (also for a scenario that the data cannot score), and `Conflict`
 * before the closing or when somebody else changed it meanwhile.
 */
export const saveOutcome = definePreparedVerb({
  name: 'outcome.save',
  permission: 'outcome.publish',
  input: z.strictObject({
    ...{ consultationId, summary: freeText, scenario: scenarioSchema.nullable() },
    ...{ correction: correctionField, seen: seenField },
  }),
  prepare: ({ consultationId: about }) => datasetOfConsultation(about),
  change: async (
    tx,
    { consultationId: about, summary, scenario, correction, seen },
    { arrivedAt },
    dataset,
  ) => {
    const outcome = await lockToWrite(tx, about, arrivedAt, correction)
    refuseOtherDataset(dataset, outcome.datasetId)
    const canonical = scenario === null ? null : canonicalOn(dataset, scenario)
    if (canonical?.ok === false) {
      throw new ServiceError({
        kind: 'Invalid',
        message: 'This method cannot be used.',
        issues: canonical.issues,
      })
    }
    const now = await readKeptOutcome(tx, about)
    const mine = { summary, scenario: canonical === null ? now.scenario : canonical.value }
    refuseOverwriting(seen, saidByOutcome(now), saidByOutcome(mine))
    const data = {
      summary,
      ...(canonical !== null && { scenario: canonical.value }),
      ...(outcome.version > 1 && { engine: engineVersion }),
    }
    await tx.outcome.upsert({
      where: { consultationId: about },
      create: { consultationId: about, ...data },
      update: data,
    })
    await refuseBrokenOutcome(tx, outcome, arrivedAt)
    const facts = { version: outcome.version, method: canonical === null ? 'not chosen' : 'chosen' }
    return {
      value: undefined,
      entry: {
        subject: `outcome ${about}`,
        consultationId: about,
        facts,
        content: `${correction}\n${summary}`,
      },
    }
  },
})
