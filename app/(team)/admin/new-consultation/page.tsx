import type { Metadata } from 'next'
import { ConsultationForm } from '#components/admin/consultation-form.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { consultationsPath, newConsultationPath } from '#lib/paths/admin-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { datasetChoices } from '#app/(team)/admin/dataset-choices.ts'
import { createAction } from './actions.ts'

export const metadata: Metadata = { title: 'New consultation' }

/** Where a consultation begins. */
async function NewConsultation() {
  const call = await currentCall()
  requirePermission(call, 'consultation.edit', newConsultationPath())
  const datasets = await datasetChoices()
  const stored = {
    ...{ id: '', title: '', summary: '', opensAt: '', closesAt: '', secondOpinion: false },
    datasetId: datasets[0]?.value ?? '',
  }
  return (
    <TeamPage
      role="administrator"
      crumbs={[{ name: 'Consultations', href: consultationsPath() }, { name: 'New' }]}
    >
      <h1>Start a new consultation</h1>
      <p>It is a draft that only administrators see, until you sign it off.</p>
      <ConsultationForm action={createAction} isNew {...{ stored, datasets }} />
    </TeamPage>
  )
}

export default formPage(NewConsultation)
