import 'server-only'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Issue, Result } from '#lib/result/result.ts'
import { failure, success } from '#lib/result/result.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'

/**
 * The canonical form of a proposal's scenario on a dataset version, or everything that is in the way: codes that this
 * version does not have, choices that do not work together, or nothing that changes.
 *
 * Throws as `openDataset` does.
 */
export async function settledScenario(datasetId: string, scenario: Scenario): Promise<Result<Scenario>> {
  const scoring = scoreDataset(await openDataset(datasetId), scenario)
  if (!scoring.ok) return failure(scoring.issues.map(inScenario))
  const { canonical } = scoring.value.settled
  if (Object.keys(canonical).length > 0) return success(canonical)
  return failure([{ path: 'scenario', message: 'changes nothing: choose what the proposal would change' }])
}

const inScenario = ({ path, message }: Issue): Issue => ({ path: `scenario.${path}`, message })
