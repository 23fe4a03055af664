import type { PrepareView } from '#components/admin/prepare-view.ts'
import { londonTime } from '#lib/consultation/consultation/london-moment.ts'
import type { Preparation } from '#lib/consultation/consultation/read-preparation.ts'
import { settledScenario } from '#lib/consultation/proposal/settled-scenario.ts'
import { scoreProposal } from '#lib/consultation/proposal/score-proposal.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { closingChange } from '#lib/view/consultation/closing-change.ts'
import { evidenceView } from '#lib/view/consultation/evidence-view.ts'
import { proposalRow } from '#lib/view/consultation/proposal-row.ts'
import { stageView } from '#lib/view/consultation/stage-view.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'

type Changes = readonly Parameters<typeof closingChange>[0][]

/** A consultation as its page for administrators shows it; a draft's proposals may not fit its data any more. */
export async function prepareView(
  { consultation, ...facts }: Preparation,
  changes: Changes,
  now: Date,
): Promise<PrepareView> {
  const { id, title, opensAt, closesAt, datasetId, secondOpinion, proposals, questions } = consultation
  const dataset = await openDataset(datasetId)
  return {
    ...{ id, title, secondOpinion, dataset: datasetId, ...facts },
    stage: stageView(consultation, now),
    opens: formatMoment(opensAt),
    closes: formatMoment(closesAt),
    closesAt: londonTime(closesAt),
    noun: areaNoun(dataset.snapshot),
    proposals: proposals.map((proposal) => ({
      ...{ code: proposal.code, position: proposal.position, title: proposal.title },
      effect: settledScenario(dataset, proposal.scenario).ok
        ? proposalRow(proposal, scoreProposal(dataset, proposal), true).effect
        : null,
    })),
    questions: questions.map(({ proposalCode, ...question }) => ({
      ...question,
      about: proposals.find(({ code }) => code === proposalCode)?.title ?? null,
    })),
    evidence: consultation.evidence.map(evidenceView),
    changes: changes.map(closingChange),
  }
}
