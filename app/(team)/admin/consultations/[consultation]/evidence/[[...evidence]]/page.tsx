import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidenceForm } from '#components/admin/evidence-form.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { seenOf } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByEvidence } from '#lib/consultation/seen/said-by.ts'
import { editEvidencePath } from '#lib/paths/admin-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { crumbsTo, prepared } from '#app/(team)/admin/consultations/[consultation]/prepared.ts'
import { removeEvidenceAction, saveEvidenceAction } from './actions.ts'

export const metadata: Metadata = { title: 'Evidence' }

type Props = { params: Promise<{ consultation: string; evidence?: string[] }> }

/** A piece of evidence, or a new one. */
async function EditEvidence({ params }: Props) {
  const { consultation: id, evidence: [asked, ...more] = [] } = await params
  const call = await currentCall()
  requirePermission(call, 'consultation.edit', editEvidencePath(id, asked))
  const { consultation } = await prepared(id)
  const piece = consultation.evidence.find((one) => one.id === asked)
  if ((asked !== undefined && piece === undefined) || more.length > 0) notFound()
  const title = piece === undefined ? 'Add evidence' : 'Evidence'
  return (
    <TeamPage role="administrator" crumbs={crumbsTo(consultation, title)}>
      <h1>{title}</h1>
      <EvidenceForm
        action={saveEvidenceAction}
        consultation={id}
        proposals={consultation.proposals.map(({ code, title: name }) => ({ value: code, name }))}
        stored={
          piece === undefined
            ? null
            : {
                ...piece,
                proposalCode: piece.proposalCode ?? '',
                seen: seenOf(saidByEvidence(piece)),
              }
        }
      />
      {piece !== undefined && consultation.stage === 'draft' && (
        <Panel title="Take it out" wash>
          <PostButton
            action={removeEvidenceAction}
            fields={{ consultationId: id, id: piece.id }}
            look="warning"
          >
            Take this evidence out
          </PostButton>
        </Panel>
      )}
    </TeamPage>
  )
}

export default formPage(EditEvidence)
