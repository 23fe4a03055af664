import type { Metadata } from 'next'
import { PreparePage } from '#components/admin/prepare-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readClosingChanges } from '#lib/consultation/consultation/read-closing-changes.ts'
import { consultationsPath, preparePath } from '#lib/paths/admin-paths.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import {
  moveClosingAction,
  moveProposalAction,
  moveQuestionAction,
  openAction,
  previewAction,
  signOffAction,
} from './actions.ts'
import { prepareView } from './prepare-view.ts'
import { prepared } from './prepared.ts'

export const metadata: Metadata = { title: 'A consultation' }

const actions = {
  preview: previewAction,
  signOff: signOffAction,
  open: openAction,
  moveClosing: moveClosingAction,
  moveProposal: moveProposalAction,
  moveQuestion: moveQuestionAction,
}

/** One consultation, with all that belongs to it. */
async function Prepare({
  params,
  searchParams,
}: {
  params: Promise<{ consultation: string }>
  searchParams: Promise<SearchParams>
}) {
  const { consultation: id } = await params
  const call = await currentCall()
  requirePermission(call, 'consultation.preview', preparePath(id))
  const preparation = await prepared(id)
  const changes = await readClosingChanges(call, { id })
  const view = await prepareView(preparation, changes, call.arrivedAt)
  const crumbs = [{ name: 'Consultations', href: consultationsPath() }, { name: view.title }]
  return (
    <TeamPage role="administrator" crumbs={crumbs} saved={readSaved(await searchParams)}>
      <PreparePage view={view} actions={actions} />
    </TeamPage>
  )
}

export default formPage(Prepare)
