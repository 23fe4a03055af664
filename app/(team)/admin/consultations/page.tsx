import type { Metadata } from 'next'
import { ConsultationsTable } from '#components/admin/consultations-table.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { listConsultations } from '#lib/consultation/consultation/list-consultations.ts'
import { consultationsPath, newConsultationPath } from '#lib/paths/admin-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Consultations' }

/** Every consultation, drafts too. */
async function Consultations() {
  const call = await currentCall()
  requirePermission(call, 'consultation.preview', consultationsPath())
  const rows = await listConsultations(call, {})
  return (
    <TeamPage role="administrator">
      <h1>Consultations</h1>
      {rows.length === 0 ? <p>There is none yet.</p> : <ConsultationsTable rows={rows} />}
      <div className="rw-actions">
        <ButtonLink href={newConsultationPath()}>Start a new consultation</ButtonLink>
      </div>
    </TeamPage>
  )
}

export default formPage(Consultations)
