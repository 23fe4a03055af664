import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { keptWeights } from './kept-weights.ts'

const input = z.strictObject({
  consultation: consultationId,
  counting: z.enum(['every_response', 'campaigns_once']).default('campaigns_once'),
})

async function datasetOf(id: string) {
  const found = await db().consultation.findUnique({ where: { id }, select: { datasetId: true } })
  if (found === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  return found.datasetId
}

/**
 * What the attached scenarios say about every weight, and the scenario in the middle of them, which can be settled and
 * scored like any other (`scoreDataset`), as last computed (`askEnsemble`); null = not computed yet. Nobody's name is
 * involved.
 *
 * @returns the groups of weights with one distribution for each member, in the methodology's order; `at`: which responses
 *   are in it
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const readProposedWeights = defineQuery({
  name: 'ensemble.proposed_weights',
  permission: 'panel.read',
  input,
  read: async ({ consultation, counting }) => {
    const datasetId = await datasetOf(consultation)
    const row = await db().ensembleTally.findUnique({
      where: { consultationId_counting: { consultationId: consultation, counting } },
      omit: { sums: true },
    })
    if (row === null) return null
    const { responses, proposed: scenarios, proposedWeight: weight, at } = row
    return { datasetId, at, scenarios, responses, weight, ...keptWeights.parse(row.weights) }
  },
})

/**
 * How often each area is listed by the attached scenarios, as last computed (`askEnsemble`); null = not computed yet.
 *
 * @returns `shares`: for each area of the dataset version in its order, 0 to 1; NaN when no scenario could be scored
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const readEnsemble = defineQuery({
  name: 'ensemble.read',
  permission: 'panel.read',
  input,
  read: async ({ consultation, counting }) => {
    const datasetId = await datasetOf(consultation)
    const row = await db().ensembleTally.findUnique({
      where: { consultationId_counting: { consultationId: consultation, counting } },
      omit: { weights: true },
    })
    if (row === null) return null
    const { scenarios, weight, engine, at } = row
    const sums = new Float64Array(Uint8Array.from(row.sums).buffer)
    return { datasetId, engine, at, scenarios, weight, shares: sums.map((sum) => sum / weight) }
  },
})
