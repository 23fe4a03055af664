import type { Metadata } from 'next'
import { ComplaintPanel } from '#components/complaint/complaint-panel.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readComplaint } from '#lib/consultation/complaint/read-complaint.ts'
import { complaintsPath, readComplaintPath } from '#lib/paths/complaint-paths.ts'
import { complaintLine } from '#lib/view/complaint/complaint-line.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { acknowledgeAction, closeAction } from './actions.ts'

export const metadata: Metadata = { title: 'Complaint' }

type Props = { params: Promise<{ complaint: string }>; searchParams: Promise<SearchParams> }

/** One complaint, for whoever answers it. */
async function OneComplaint({ params, searchParams }: Props) {
  const { complaint: reference } = await params
  const call = await currentCall()
  requirePermission(call, 'complaint.handle', readComplaintPath(reference))
  const complaint = await orNotFound(readComplaint(call, { reference }))
  const { words, email, outcome, closedAt, acknowledgedAt } = complaint
  const crumbs = [{ name: 'Complaints', href: complaintsPath() }, { name: reference }]
  return (
    <TeamPage role="administrator" crumbs={crumbs} saved={readSaved(await searchParams)}>
      <ComplaintPanel
        view={{
          ...complaintLine(complaint, call.arrivedAt),
          ...{ words, email, isAcknowledged: acknowledgedAt !== null },
          closed: closedAt === null ? null : { at: formatMoment(closedAt), outcome },
        }}
        acknowledge={acknowledgeAction}
        close={closeAction}
      />
    </TeamPage>
  )
}

export default formPage(OneComplaint)
