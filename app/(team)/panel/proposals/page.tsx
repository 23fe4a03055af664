import type { Metadata } from 'next'
import { ProposalList } from '#components/panel/proposal-list.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { readProposalStanding } from '#lib/consultation/panel/read-standing.ts'
import { readSupport } from '#lib/consultation/support/read-support.ts'
import { panelPath, panelProposalsPath } from '#lib/paths/panel-paths.ts'
import { supportLine } from '#lib/view/panel/proposal-support.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Proposals, for the panel' }

/** The proposals with what people and the panel have said so far. */
async function PanelProposals() {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelProposalsPath())
  const role = roleOf(call)
  const crumbs = [{ name: 'Panel', href: panelPath() }, { name: 'Proposals' }]
  const consultation = await latestConsultation(call.arrivedAt)
  if (consultation === null) {
    return (
      <TeamPage role={role} crumbs={crumbs}>
        <h1>Proposals</h1>
        <Notice title="No consultation has opened yet." />
      </TeamPage>
    )
  }
  const [{ title, proposals }, standing, people, support] = await Promise.all([
    readConsultation(call, { id: consultation }),
    readProposalStanding(call, { consultation }),
    readPanelPeople(call, {}),
    readSupport(call, { consultation }),
  ])
  return (
    <TeamPage role={role} crumbs={crumbs}>
      <ProposalList
        title={title}
        panellists={people.filter(({ panellist }) => panellist).length}
        assesses={role === 'panellist'}
        proposals={proposals.map(({ id, code, position, title: name }) => {
          const own = standing.find((one) => one.code === code)
          return {
            ...{ code, position, title: name },
            ...{
              mine: own?.mine ?? false,
              recorded: own?.recorded ?? 0,
              recommended: own?.recommended ?? false,
            },
            support: supportLine(
              support.filter(({ proposalId }) => proposalId === id),
              'campaignsOnce',
            ),
          }
        })}
      />
    </TeamPage>
  )
}

export default formPage(PanelProposals)
