import type { Metadata } from 'next'
import { HomePage } from '#components/panel/home-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { nextPanelResponse } from '#lib/consultation/panel/next-response.ts'
import { readInterests } from '#lib/consultation/panel/read-interests.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { readPanelProgress } from '#lib/consultation/panel/read-progress.ts'
import { readProposalStanding } from '#lib/consultation/panel/read-standing.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { panelPath } from '#lib/paths/panel-paths.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'
import { assignAction, declareInterestAction } from './actions.ts'

export const metadata: Metadata = { title: 'What people said' }

const actions = { declare: declareInterestAction, assign: assignAction }

/** What there is to do for the panel. */
async function PanelHome({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelPath())
  const role = roleOf(call)
  const consultation = await latestConsultation(call.arrivedAt)
  if (consultation === null) {
    return (
      <TeamPage role={role}>
        <h1>What people said</h1>
        <Notice title="No consultation has opened yet." />
      </TeamPage>
    )
  }
  const [{ title, questions }, progress, people, declared, proposals, themes, next] = await Promise.all([
    readConsultation(call, { id: consultation }),
    readPanelProgress(call, { consultation }),
    readPanelPeople(call, {}),
    readInterests(call, { consultation }),
    readProposalStanding(call, { consultation }),
    listThemes(call, { consultation }),
    nextPanelResponse(call, { consultation }),
  ])
  const known = new Map(people.map((person) => [person.id, person]))
  const saved = readSaved(await searchParams)
  return (
    <TeamPage role={role} saved={saved}>
      <HomePage
        view={{
          ...{ consultation, title, next, proposals },
          responses: progress.responses,
          unassigned: progress.unassigned,
          people: progress.people.map((one) => ({
            ...one,
            panellist: known.get(one.personId)?.panellist ?? false,
          })),
          me: {
            id: personOf(call),
            panellist: role === 'panellist',
            administrator: role === 'administrator',
          },
          questions: questions
            .filter(({ aboutYou }) => !aboutYou)
            .map(({ id, position, wording }) => ({
              ...{ id, position, wording },
              themes: themes.filter(({ questionId, retired }) => questionId === id && !retired),
            })),
          interests: declared.map((one) => ({ ...one, name: known.get(one.personId)?.name ?? '' })),
        }}
        actions={actions}
        saved={saved}
      />
    </TeamPage>
  )
}

export default formPage(PanelHome)
