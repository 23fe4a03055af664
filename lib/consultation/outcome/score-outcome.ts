import 'server-only'
import type { ProposalDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { scoreProposal } from '#lib/consultation/proposal/score-proposal.ts'
import { openDataset, type StoredDataset } from '#lib/dataset/dataset-store.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { OutcomeDetail } from './outcome-detail.ts'

/** An outcome with every list that it speaks of, all computed by the engine on the data of the consultation. */
export type ScoredOutcome = {
  readonly dataset: StoredDataset
  /** Whether that version is the current one, which links need not name. */
  readonly isCurrent: boolean
  /** The final list; null while no method is chosen. */
  readonly final: ScoredScenario | null
  /** In the order of the proposals. */
  readonly proposals: readonly { readonly proposal: ProposalDetail; readonly scored: ScoredScenario }[]
}

/** Opens the dataset version of an outcome and scores its final method and every proposal. Throws as `openDataset` does. */
export async function scoreOutcome({
  consultation: { datasetId, proposals },
  scenario,
}: Pick<OutcomeDetail, 'consultation' | 'scenario'>): Promise<ScoredOutcome> {
  const dataset = await openDataset(datasetId)
  return {
    dataset,
    isCurrent: (await openDataset()).id === dataset.id,
    final: scenario === null ? null : scoreProposal(dataset, { code: 'outcome', scenario }),
    proposals: proposals.map((proposal) => ({ proposal, scored: scoreProposal(dataset, proposal) })),
  }
}
