import type { Metadata } from 'next'
import { formPage } from '#app/form-page.tsx'
import { askEnsembleAction, cancelEnsembleAction } from '#app/(team)/panel/proposals/[proposal]/actions.ts'
import {
  openProposal,
  proposalCrumbs,
  type ProposalProps,
} from '#app/(team)/panel/proposals/open-proposal.ts'
import { CampaignsChoice } from '#components/panel/proposal-campaigns.tsx'
import { ProposalFrame } from '#components/panel/proposal-frame.tsx'
import { ProposalRun } from '#components/panel/proposal-run.tsx'
import { ProposalWards } from '#components/panel/proposal-wards.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readEnsembleProgress } from '#lib/consultation/ensemble/read-ensemble-progress.ts'
import { readEnsemble } from '#lib/consultation/ensemble/read-ensemble.ts'
import { panelWardsPath } from '#lib/paths/panel-proposal-paths.ts'
import { wardsView, wardsWanted } from '#lib/view/panel/proposal-wards.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { firstField } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'

export const metadata: Metadata = { title: 'How often each ward is listed' }

/** How often each area is listed over all attached methods, beside a proposal. */
async function Wards(props: ProposalProps) {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelWardsPath((await props.params).proposal))
  const { role, consultation, proposal, scored, head, fields, campaigns } = await openProposal(call, props)
  const about = { consultation: consultation.id }
  const { code, title } = proposal
  const [listed, run] = await Promise.all([
    readEnsemble(call, { ...about, counting: campaigns === 'all' ? 'every_response' : 'campaigns_once' }),
    readEnsembleProgress(call, about),
  ])
  const wanted = wardsWanted((name) => firstField(fields, name))
  const here = panelWardsPath(code, campaigns)
  return (
    <TeamPage role={role} crumbs={proposalCrumbs(title)}>
      <ProposalFrame head={head} part="wards" campaigns={campaigns}>
        <CampaignsChoice campaigns={campaigns} href={(way) => panelWardsPath(code, way)} />
        {listed !== null && listed.weight > 0 && (
          <ProposalWards
            code={code}
            campaigns={campaigns}
            noun={head.noun}
            wanted={wanted}
            view={wardsView(scored, listed.shares, wanted)}
          />
        )}
        {listed?.weight === 0 && <Notice title="No attached method could be run when this was computed." />}
        <div className="rw-section">
          <ProposalRun
            view={{ run, at: listed?.at ?? null, here, ...about, code, part: 'wards' }}
            actions={{ ask: askEnsembleAction, cancel: cancelEnsembleAction }}
          />
        </div>
      </ProposalFrame>
    </TeamPage>
  )
}

export default formPage(Wards)
