import 'server-only'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'

/**
 * The method that a response carries, calculated again on the data that it was sent with; null when none is attached, or
 * it cannot be calculated any more. `current`: an address without a dataset means the same data.
 */
export async function scoreAttached(
  datasetId: string,
  scenario: Scenario | null,
): Promise<{ readonly scored: ScoredScenario; readonly current: boolean } | null> {
  if (scenario === null) return null
  const [dataset, now] = await Promise.all([findDataset(datasetId), findDataset('')])
  if (dataset === null) return null
  const scoring = scoreDataset(dataset, scenario)
  return scoring.ok ? { scored: scoring.value, current: now?.id === dataset.id } : null
}
