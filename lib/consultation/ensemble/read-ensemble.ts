import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { countScenarios } from './count-scenarios.ts'
import { medianScenario } from './median-scenario.ts'
import { proposedWeights } from './proposed-weights.ts'
import { shareDistribution } from './share-distribution.ts'
import { submittedScenarios } from './submitted-scenarios.ts'

const input = z.strictObject({
  consultation: consultationId,
  counting: z.enum(['every_response', 'campaigns_once']).default('campaigns_once'),
})

async function datasetOf(id: string) {
  const found = await db().consultation.findUnique({ where: { id }, select: { datasetId: true } })
  if (found === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  return openDataset(found.datasetId)
}

/**
 * What the attached scenarios say about every weight, and the scenario in the middle of them, which can be settled and
 * scored like any other (`scoreDataset`). Nobody's name is involved.
 *
 * @returns the groups of weights with one distribution for each member, in the methodology's order
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const readProposedWeights = defineQuery({
  name: 'ensemble.proposed_weights',
  permission: 'panel.read',
  input,
  read: async ({ consultation, counting }) => {
    const { snapshot, id: datasetId } = await datasetOf(consultation)
    const counted = countScenarios(await submittedScenarios(db(), consultation), counting)
    const groups = proposedWeights(snapshot.methodology, counted).map(
      ({ index, group, published, proposed, weight }) => ({
        ...{ index, domain: group.domain, weight },
        members: group.codes.map((code, at) => {
          const share = published[at] ?? NaN
          return { code, published: share, ...shareDistribution(proposed[at] ?? [], share) }
        }),
      }),
    )
    return {
      datasetId,
      scenarios: counted.length,
      responses: counted.reduce((sum, { responses }) => sum + responses, 0),
      weight: counted.reduce((sum, own) => sum + own.weight, 0),
      groups,
      median: medianScenario(snapshot.methodology, counted),
    }
  },
})

/**
 * How often each area is listed by the attached scenarios, as last computed (`updateEnsemble`); null = not computed yet.
 *
 * @returns `shares`: for each area of the dataset version in its order, 0 to 1; NaN when no scenario could be scored
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const readEnsemble = defineQuery({
  name: 'ensemble.read',
  permission: 'panel.read',
  input,
  read: async ({ consultation, counting }) => {
    const { id: datasetId } = await datasetOf(consultation)
    const row = await db().ensembleTally.findUnique({
      where: { consultationId_counting: { consultationId: consultation, counting } },
    })
    if (row === null) return null
    const { scenarios, weight, engine, at } = row
    const sums = new Float64Array(Uint8Array.from(row.sums).buffer)
    return { datasetId, engine, at, scenarios, weight, shares: sums.map((sum) => sum / weight) }
  },
})
