import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProposalForm } from '#components/admin/proposal-form.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { seenOf } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByProposal } from '#lib/consultation/seen/said-by.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { editProposalPath } from '#lib/paths/admin-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { readableScenario } from '#lib/scenario/readable-scenario.ts'
import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import { sandboxQuery } from '#lib/view/sandbox/address.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { crumbsTo, prepared } from '#app/(team)/admin/consultations/[consultation]/prepared.ts'
import { removeProposalAction, saveProposalAction } from './actions.ts'

export const metadata: Metadata = { title: 'A proposal' }

type Props = { params: Promise<{ consultation: string; proposal?: string[] }> }

/** A proposal of a draft, or a new one. */
async function EditProposal({ params }: Props) {
  const { consultation: id, proposal: [code, ...more] = [] } = await params
  const call = await currentCall()
  requirePermission(call, 'consultation.edit', editProposalPath(id, code))
  const { consultation } = await prepared(id)
  const proposal = consultation.proposals.find((one) => one.code === code)
  if ((code !== undefined && proposal === undefined) || more.length > 0) notFound()
  const { methodology } = (await openDataset(consultation.datasetId)).snapshot
  const dataset = { id: consultation.datasetId, current: false }
  const stored = proposal && {
    ...proposal,
    seen: seenOf(saidByProposal(proposal)),
    address: sandboxPath(
      sandboxQuery(dataset, scenarioFields(methodology, readableScenario(methodology, proposal.scenario))),
    ),
  }
  const title = proposal === undefined ? 'Add a proposal' : `Proposal ${proposal.position}`
  return (
    <TeamPage role="administrator" crumbs={crumbsTo(consultation, title)}>
      <h1>{title}</h1>
      <ProposalForm
        action={saveProposalAction}
        consultation={id}
        dataset={consultation.datasetId}
        stored={stored ?? null}
      />
      {proposal !== undefined && (
        <Panel title="Take it out" wash>
          <p className="rw-mb-4">The questions and the evidence about it go with it.</p>
          <PostButton
            action={removeProposalAction}
            fields={{ consultationId: id, code: proposal.code }}
            look="warning"
          >
            Take this proposal out
          </PostButton>
        </Panel>
      )}
    </TeamPage>
  )
}

export default formPage(EditProposal)
