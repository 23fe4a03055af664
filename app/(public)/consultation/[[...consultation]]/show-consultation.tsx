import { ConsultationPage } from '#components/consultation/consultation-page.tsx'
import { StageStrip } from '#components/consultation/stage-strip.tsx'
import { Page } from '#components/layout/page.tsx'
import type { ConsultationDetail } from '#lib/consultation/consultation/read-consultation.ts'
import { scoredProposals } from '#lib/consultation/proposal/scored-proposals.ts'
import type { ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { consultationView } from '#lib/view/consultation/consultation-view.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { proposalRow } from '#lib/view/consultation/proposal-row.ts'

/** The page of one consultation, as it stands at a moment. `place`: as links must name it. */
export async function showConsultation(
  consultation: ConsultationDetail,
  now: Date,
  place?: ConsultationInAddress,
) {
  const { dataset, isCurrent, proposals } = await scoredProposals(consultation)
  const rows = proposals.map(({ proposal, scored }) => proposalRow(proposal, scored, isCurrent))
  const view = consultationView(consultation, { rows, noun: areaNoun(dataset.snapshot), now })
  return (
    <Page dataset={pageDataset(dataset)} strip={<StageStrip stage={view.stage} />}>
      <ConsultationPage view={view} place={place} />
    </Page>
  )
}
