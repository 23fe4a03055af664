import { randomUUID } from 'node:crypto'
import { scenarioHash } from '#lib/dataset/scenario-hash.ts'
import { db } from '#lib/db/database.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'

/** Responses to a consultation as rows, each with one of these scenarios attached and nothing else. */
export async function proposeScenarios(
  { id: consultationId, datasetId }: { readonly id: string; readonly datasetId: string },
  scenarios: readonly Scenario[],
): Promise<void> {
  const at = new Date()
  const rows = scenarios.map((scenario) => ({
    ...{ id: randomUUID(), scenario, scenarioHash: scenarioHash(scenario) },
  }))
  await db().response.createMany({
    data: rows.map(({ id }) => ({
      ...{ id, consultationId, reference: id, secretHash: id, idempotencyKey: id },
      ...{ receivedAt: at, stateSince: at },
    })),
  })
  await db().responseVersion.createMany({
    data: rows.map(({ id, ...attached }) => ({
      ...{ ...attached, responseId: id, number: 1, sentAt: at, kind: 'individual', publication: 'anonymous' },
      ...{ datasetId, engine: engineVersion, textDigest: id, textBands: [] },
    })),
  })
}
