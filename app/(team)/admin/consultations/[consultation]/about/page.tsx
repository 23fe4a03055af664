import type { Metadata } from 'next'
import { ConsultationForm } from '#components/admin/consultation-form.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { londonTime } from '#lib/consultation/consultation/london-moment.ts'
import { seenOf } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByConsultation } from '#lib/consultation/seen/said-by.ts'
import { editConsultationPath } from '#lib/paths/admin-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { datasetChoices } from '#app/(team)/admin/dataset-choices.ts'
import { crumbsTo, prepared } from '#app/(team)/admin/consultations/[consultation]/prepared.ts'
import { editAction } from './actions.ts'

export const metadata: Metadata = { title: 'What a consultation says' }

/** What a draft says of itself. */
async function About({ params }: { params: Promise<{ consultation: string }> }) {
  const { consultation: id } = await params
  const call = await currentCall()
  requirePermission(call, 'consultation.edit', editConsultationPath(id))
  const { consultation } = await prepared(id)
  const { title, summary, datasetId, secondOpinion } = consultation
  const stored = {
    ...{ id, title, summary, datasetId, secondOpinion },
    opensAt: londonTime(consultation.opensAt),
    closesAt: londonTime(consultation.closesAt),
  }
  return (
    <TeamPage role="administrator" crumbs={crumbsTo(consultation, 'What it says')}>
      <h1>What it says</h1>
      <ConsultationForm
        action={editAction}
        isNew={false}
        stored={stored}
        seen={seenOf(saidByConsultation(consultation))}
        datasets={await datasetChoices()}
      />
    </TeamPage>
  )
}

export default formPage(About)
