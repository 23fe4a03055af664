import type { Metadata } from 'next'
import { formPage } from '#app/form-page.tsx'
import {
  openProposal,
  proposalCrumbs,
  type AskedBy,
  type ProposalProps,
} from '#app/(team)/panel/proposals/open-proposal.ts'
import { ProposalAssessment } from '#components/panel/proposal-assessment.tsx'
import { ProposalFrame } from '#components/panel/proposal-frame.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { readDiscussion } from '#lib/consultation/panel/read-discussion.ts'
import { readInterests } from '#lib/consultation/panel/read-interests.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { readRecommendations } from '#lib/consultation/panel/read-recommendations.ts'
import { readProposalStanding } from '#lib/consultation/panel/read-standing.ts'
import { readPanelViews } from '#lib/consultation/panel/read-views.ts'
import { panelAssessmentPath } from '#lib/paths/panel-proposal-paths.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { commentAction, declareAction, dissentAction, recommendAction, recordViewAction } from './actions.ts'
import { requirePermission } from '#lib/web/require-permission.ts'

export const metadata: Metadata = { title: 'Our assessment of a proposal' }

const actions = {
  declare: declareAction,
  record: recordViewAction,
  comment: commentAction,
  recommend: recommendAction,
  dissent: dissentAction,
}

/** What the panel thinks of a proposal. */
async function Assessment(props: ProposalProps) {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelAssessmentPath((await props.params).proposal))
  const { role, consultation, proposal, head, campaigns } = await openProposal(call, props)
  const about = { consultation: consultation.id }
  const [standing, people, interests] = await Promise.all([
    readProposalStanding(call, about),
    readPanelPeople(call, {}),
    readInterests(call, about),
  ])
  const own = standing.find(({ code }) => code === proposal.code)
  const me = personOf(call)
  const assesses = role === 'panellist'
  const open = assesses ? own?.mine === true : own?.recommended === true
  return (
    <TeamPage role={role} crumbs={proposalCrumbs(proposal.title)} saved={readSaved(await props.searchParams)}>
      <ProposalFrame head={head} part="assessment" campaigns={campaigns}>
        <ProposalAssessment
          view={{
            ...{ ...about, proposal: proposal.id, code: proposal.code, me, assesses },
            declared: interests.some(({ personId }) => personId === me),
            mine: assesses && own?.mine === true,
            recorded: own?.recorded ?? 0,
            panellists: people.filter(({ panellist }) => panellist).length,
            opened: open ? await readOpened(call, proposal.id) : null,
          }}
          actions={actions}
        />
      </ProposalFrame>
    </TeamPage>
  )
}

async function readOpened(call: AskedBy, proposal: string) {
  const [views, comments, recommendations] = await Promise.all([
    readPanelViews(call, { proposal }),
    readDiscussion(call, { proposal }),
    readRecommendations(call, { proposal }),
  ])
  return { views, comments, recommendations }
}

export default formPage(Assessment)
