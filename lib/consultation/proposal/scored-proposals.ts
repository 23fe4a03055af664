import 'server-only'
import type {
  ConsultationDetail,
  ProposalDetail,
} from '#lib/consultation/consultation/consultation-detail.ts'
import { openDataset, type StoredDataset } from '#lib/dataset/dataset-store.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { settledScenario } from './settled-scenario.ts'
import { scoreProposal } from './score-proposal.ts'

/** A consultation's proposals with what each would do to the list of the dataset version that it is about. */
export type ScoredProposals = {
  readonly dataset: StoredDataset
  /** Whether that version is the current one, which links need not name. */
  readonly isCurrent: boolean
  readonly proposals: readonly { readonly proposal: ProposalDetail; readonly scored: ScoredScenario }[]
}

/**
 * Opens the dataset version of a consultation and scores its proposals, each by itself. A draft may have proposals that
 * its data cannot score any more: they are left out, and signing it off names them. Throws as `openDataset` does.
 */
export async function scoredProposals({
  datasetId,
  proposals,
  stage,
}: ConsultationDetail): Promise<ScoredProposals> {
  const dataset = await openDataset(datasetId)
  return {
    dataset,
    isCurrent: (await openDataset()).id === dataset.id,
    proposals: proposals
      .filter(({ scenario }) => stage !== 'draft' || settledScenario(dataset, scenario).ok)
      .map((proposal) => ({ proposal, scored: scoreProposal(dataset, proposal) })),
  }
}
