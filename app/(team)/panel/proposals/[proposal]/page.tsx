import type { Metadata } from 'next'
import { CampaignsChoice } from '#components/panel/proposal-campaigns.tsx'
import { ProposalFrame } from '#components/panel/proposal-frame.tsx'
import { ProposalSupport } from '#components/panel/proposal-support.tsx'
import { ProposalThemes } from '#components/panel/proposal-themes.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readTopQuotations } from '#lib/consultation/support/read-top-quotations.ts'
import { readSupport } from '#lib/consultation/support/read-support.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { panelSaidPath } from '#lib/paths/panel-proposal-paths.ts'
import { supportTable } from '#lib/view/panel/proposal-support.ts'
import {
  openProposal,
  proposalCrumbs,
  type ProposalProps,
} from '#app/(team)/panel/proposals/open-proposal.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'What people said about a proposal' }

/** What people said about a proposal: support by kind of respondent, and themes with quotations. */
async function Said(props: ProposalProps) {
  const call = await currentCall()
  requirePermission(call, 'panel.read', panelSaidPath((await props.params).proposal))
  const { role, consultation, proposal, head, campaigns } = await openProposal(call, props)
  const about = { consultation: consultation.id }
  const questions = consultation.questions.filter(
    ({ proposalCode, aboutYou, kind }) => proposalCode === proposal.code && !aboutYou && kind === 'free_text',
  )
  const [support, themes, quotations] = await Promise.all([
    readSupport(call, { ...about, proposal: proposal.id }),
    listThemes(call, about),
    readTopQuotations(call, { questions: questions.map(({ id }) => id) }),
  ])
  const as = campaigns === 'all' ? 'responses' : 'campaignsOnce'
  return (
    <TeamPage role={role} crumbs={proposalCrumbs(proposal.title)}>
      <ProposalFrame head={head} part="said" campaigns={campaigns}>
        <CampaignsChoice campaigns={campaigns} href={(way) => panelSaidPath(proposal.code, way)} />
        {support.length + questions.length === 0 && (
          <Notice title="No question is about this proposal alone." />
        )}
        {support.map((one) => (
          <ProposalSupport key={one.questionId} table={supportTable(one, as)} />
        ))}
        {questions.map(({ id, wording }) => (
          <ProposalThemes
            key={id}
            wording={wording}
            themes={themes
              .filter(
                ({ questionId, retired, responses }) => questionId === id && (!retired || responses > 0),
              )
              .map((theme) => ({
                ...theme,
                quotations: quotations.filter(({ themeId }) => themeId === theme.id),
              }))}
          />
        ))}
      </ProposalFrame>
    </TeamPage>
  )
}

export default formPage(Said)
