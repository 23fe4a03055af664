import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Issue, Result } from '#lib/result/result.ts'
import { failure, success } from '#lib/result/result.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'

/**
 * The canonical form of a scenario on a dataset version, or everything that is in the way: codes that this version does
 * not have, or choices that do not work together. `{}` is the current method.
 */
export function canonicalOn(dataset: OpenedDataset, scenario: Scenario): Result<Scenario> {
  const scoring = scoreDataset(dataset, scenario)
  return scoring.ok ? success(scoring.value.settled.canonical) : failure(scoring.issues.map(inScenario))
}

/** The same for a proposal, which has to change something. */
export function settledScenario(dataset: OpenedDataset, scenario: Scenario): Result<Scenario> {
  const canonical = canonicalOn(dataset, scenario)
  if (!canonical.ok || Object.keys(canonical.value).length > 0) return canonical
  return failure([{ path: 'scenario', message: 'changes nothing: choose what the proposal would change' }])
}

const inScenario = ({ path, message }: Issue): Issue => ({ path: `scenario.${path}`, message })
