import { notFound } from 'next/navigation'
import type { ProposalHead } from '#components/panel/proposal-frame.tsx'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { findProposal } from '#lib/consultation/proposal/find-proposal.ts'
import { scoreProposal } from '#lib/consultation/proposal/score-proposal.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { panelPath, panelProposalsPath } from '#lib/paths/panel-paths.ts'
import type { CampaignsInAddress } from '#lib/paths/panel-proposal-paths.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { proposalRow } from '#lib/view/consultation/proposal-row.ts'
import type { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { roleOf } from '#lib/web/role-of.ts'

/** Who asks. */
export type AskedBy = Awaited<ReturnType<typeof currentCall>>

export type ProposalProps = {
  readonly params: Promise<{ proposal: string }>
  readonly searchParams: Promise<SearchParams>
}

/** The way to a page about a proposal. */
export const proposalCrumbs = (title: string) => [
  { name: 'Panel', href: panelPath() },
  { name: 'Proposals', href: panelProposalsPath() },
  { name: title },
]

/**
 * What every page about one proposal begins with, once `requirePermission` let somebody through: the proposal of the
 * consultation that the panel works on, and what it does to the list.
 */
export async function openProposal(call: AskedBy, { params, searchParams }: ProposalProps) {
  const { proposal: code } = await params
  const latest = await latestConsultation(call.arrivedAt)
  if (latest === null) notFound()
  const { consultation, proposal } = await orNotFound(findProposal(call, { code, consultation: latest }))
  const dataset = await openDataset(consultation.datasetId)
  const scored = scoreProposal(dataset, proposal)
  const current = (await openDataset()).id === dataset.id
  const { position, title } = proposal
  const head: ProposalHead = {
    ...{ code, position, title, invented: consultation.invented, noun: areaNoun(dataset.snapshot) },
    query: proposalRow(proposal, scored, current).query,
  }
  const fields = pageFields(await searchParams)
  const campaigns: CampaignsInAddress = firstField(fields, 'campaigns') === 'all' ? 'all' : 'once'
  return { role: roleOf(call), consultation, proposal, dataset, scored, current, head, fields, campaigns }
}
