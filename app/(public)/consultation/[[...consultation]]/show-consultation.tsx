import { ConsultationPage } from '#components/consultation/consultation-page.tsx'
import { StageStrip } from '#components/consultation/stage-strip.tsx'
import { Page } from '#components/layout/page.tsx'
import type { ConsultationDetail } from '#lib/consultation/consultation/read-consultation.ts'
import { scoredProposals } from '#lib/consultation/proposal/scored-proposals.ts'
import { readClosingChanges } from '#lib/consultation/consultation/read-closing-changes.ts'
import type { ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { outcomePath } from '#lib/paths/outcome-paths.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { consultationView } from '#lib/view/consultation/consultation-view.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { closingChange } from '#lib/view/consultation/closing-change.ts'
import { proposalRow } from '#lib/view/consultation/proposal-row.ts'
import type { Call } from '#lib/web/current-call.ts'

/** The page of one consultation, as it stands when it was asked for. `place`: as links must name it. */
export async function showConsultation(
  consultation: ConsultationDetail,
  call: Call,
  place?: ConsultationInAddress,
) {
  const { dataset, isCurrent, proposals } = await scoredProposals(consultation)
  const rows = proposals.map(({ proposal, scored }) => proposalRow(proposal, scored, isCurrent))
  const view = consultationView(consultation, { rows, noun: areaNoun(dataset.snapshot), now: call.arrivedAt })
  const changes = await readClosingChanges(call, { id: consultation.id })
  const outcome = outcomePath({ id: consultation.id })
  const strip = <StageStrip stage={view.stage} outcome={outcome} />
  return (
    <Page dataset={pageDataset(dataset)} strip={strip}>
      <ConsultationPage view={view} changes={changes.map(closingChange)} outcome={outcome} place={place} />
    </Page>
  )
}
