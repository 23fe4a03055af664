import type { ProposalDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { scenarioHash } from '#lib/dataset/scenario-hash.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'

/** The most results that are kept for one dataset version: every proposal of several consultations. */
const room = 50

/** Proposals are few and read often, and a result never changes: it is kept for as long as its dataset is. */
const kept = new WeakMap<OpenedDataset, Map<string, ScoredScenario>>()

/**
 * What a proposal would do to the list of its consultation's dataset version.
 *
 * Throws RangeError when the proposal's scenario does not belong to this version, which no verb stores.
 *
 * @example scoreProposal(await openDataset(consultation.datasetId), proposal).comparison.entering.length // 62
 */
export function scoreProposal(
  dataset: OpenedDataset,
  { code, scenario }: Pick<ProposalDetail, 'code' | 'scenario'>,
): ScoredScenario {
  const results = kept.get(dataset) ?? new Map<string, ScoredScenario>()
  kept.set(dataset, results)
  const hash = scenarioHash(scenario)
  const known = results.get(hash)
  if (known !== undefined) return known
  const scoring = scoreDataset(dataset, scenario)
  if (!scoring.ok) throw new RangeError(`the proposal ${code} cannot be scored on ${dataset.id}`)
  if (results.size >= room) results.clear()
  results.set(hash, scoring.value)
  return scoring.value
}
