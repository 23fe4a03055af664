import type { Metadata } from 'next'
import { ExportPage } from '#components/panel/export-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readExportFacts } from '#lib/consultation/export/read-export-facts.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { panelExportPath } from '#lib/paths/panel-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Export for analysis' }

const refusals: Readonly<Record<string, string>> = {
  'too-many': 'You have made five files within an hour. Please wait a little before the next.',
  busy: 'Other files are being made just now. Please try again in some minutes.',
  unusable: 'Choose one of the kinds of file below.',
}

/** Where the panel makes a file of everything that it may read. */
async function PanelExport({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelExportPath())
  const consultation = await latestConsultation(call.arrivedAt)
  if (consultation === null) {
    return (
      <TeamPage role={roleOf(call)}>
        <h1>Export for analysis</h1>
        <Notice title="No consultation has opened yet." />
      </TeamPage>
    )
  }
  const facts = await readExportFacts(call, { consultation })
  const refused = refusals[firstField(pageFields(await searchParams), 'refused')] ?? null
  return (
    <TeamPage role={roleOf(call)}>
      <ExportPage view={{ consultation, ...facts, refused }} />
    </TeamPage>
  )
}

export default formPage(PanelExport)
