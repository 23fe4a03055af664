import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ProposalPage } from '#components/consultation/proposal-page.tsx'
import { StageStrip } from '#components/consultation/stage-strip.tsx'
import { Page } from '#components/layout/page.tsx'
import { findProposal } from '#lib/consultation/proposal/find-proposal.ts'
import { scoreProposal } from '#lib/consultation/proposal/score-proposal.ts'
import { settledScenario } from '#lib/consultation/proposal/settled-scenario.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { unlessAway } from '#lib/errors/unless-away.ts'
import { consultationPath, type ConsultationInAddress } from '#lib/paths/consultation-paths.ts'
import { outcomePath } from '#lib/paths/outcome-paths.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { proposalView } from '#lib/view/consultation/proposal-view.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

type Props = { params: Promise<{ proposal: string }>; searchParams: Promise<SearchParams> }

/** Once for each request: the title and the page ask for the same. */
const find = cache(async (code: string, consultation: string, preview: string) => {
  const call = await currentCall()
  const asked = { ...(consultation !== '' && { consultation }), ...(preview !== '' && { preview }) }
  return { ...(await orNotFound(findProposal(call, { code, ...asked }))), now: call.arrivedAt }
})

async function asked({ params, searchParams }: Props) {
  const fields = pageFields(await searchParams)
  const [consultation, preview] = [firstField(fields, 'consultation'), firstField(fields, 'preview')]
  const place: ConsultationInAddress | undefined =
    consultation === '' ? undefined : { id: consultation, ...(preview !== '' && { preview }) }
  return { ...(await find((await params).proposal, consultation, preview)), place }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await unlessAway(asked(props), null)
  if (found === null) return { title: 'A proposal' } // The page says more.
  return { title: `Proposal ${found.proposal.position}: ${found.proposal.title}` }
}

/** One proposal, as it stands at a moment. */
async function Proposal(props: Props) {
  const { consultation, proposal, place, now } = await asked(props)
  const dataset = await openDataset(consultation.datasetId)
  // A draft's data may have been exchanged since; signing it off says so.
  if (consultation.stage === 'draft' && !settledScenario(dataset, proposal.scenario).ok) notFound()
  const scored = scoreProposal(dataset, proposal)
  const current = (await openDataset()).id === dataset.id
  const view = proposalView(consultation, proposal, { scored, current, now })
  const crumbs = [{ name: 'Consultation', href: consultationPath(place) }, { name: proposal.title }]
  const proof = { dataset: dataset.snapshot.dataset, engine: engineVersion, scenarioHash: scored.hash }
  const strip = <StageStrip stage={view.stage} outcome={outcomePath({ id: consultation.id })} />
  return (
    <Page dataset={pageDataset(dataset)} strip={strip} crumbs={crumbs}>
      <ProposalPage view={view} proof={proof} place={place} />
    </Page>
  )
}

export default formPage(Proposal)
