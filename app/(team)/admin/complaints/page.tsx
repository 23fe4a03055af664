import type { Metadata } from 'next'
import { ComplaintsPage } from '#components/complaint/complaints-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { listComplaints } from '#lib/consultation/complaint/list-complaints.ts'
import { complaintsPath } from '#lib/paths/complaint-paths.ts'
import { complaintLine } from '#lib/view/complaint/complaint-line.ts'
import { complaintsFinding } from '#lib/view/complaint/complaint-state.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Complaints' }

/** Complaints about how we handle personal data, the one that is due first at the top. */
async function Complaints({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'complaint.handle', complaintsPath())
  const { open, closed } = await listComplaints(call, {})
  return (
    <TeamPage role="administrator" saved={readSaved(await searchParams)}>
      <ComplaintsPage
        finding={complaintsFinding(open, call.arrivedAt)}
        open={open.map((one) => complaintLine(one, call.arrivedAt))}
        closed={closed.map((one) => complaintLine(one, call.arrivedAt))}
      />
    </TeamPage>
  )
}

export default formPage(Complaints)
