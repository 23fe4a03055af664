import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DecisionForm } from '#components/admin/decision-form.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readOutcome } from '#lib/consultation/outcome/read-outcome.ts'
import { seenOf } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByDecision } from '#lib/consultation/seen/said-by.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { decidePath, writeOutcomePath } from '#lib/paths/admin-paths.ts'
import { responsesPath } from '#lib/paths/moderation-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { recommendationWords } from '#lib/view/outcome/outcome-words.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { crumbsTo } from '#app/(team)/admin/consultations/[consultation]/prepared.ts'
import { decideProposalAction } from './actions.ts'

export const metadata: Metadata = { title: 'A decision' }

/** Where it is written what was decided about one proposal. */
async function Decide({ params }: { params: Promise<{ consultation: string; proposal: string }> }) {
  const { consultation: id, proposal: code } = await params
  const call = await currentCall()
  requirePermission(call, 'outcome.publish', decidePath(id, code))
  const { consultation, decisions, publishedAt } = await orNotFound(readOutcome(call, { id }))
  const decision = decisions.find(({ proposal }) => proposal.code === code)
  if (decision === undefined) notFound()
  const themes = await listThemes(call, { consultation: id })
  const { proposal, recommendation, choice, reasons, responses, themeIds } = decision
  const said = { choice, reasons, responses: responses.map(({ reference }) => reference), themes: themeIds }
  const seen = seenOf(saidByDecision(said))
  const crumbs = crumbsTo(consultation, `Proposal ${proposal.position}`)
  return (
    <TeamPage
      role="administrator"
      crumbs={[...crumbs.slice(0, -1), { name: 'Outcome', href: writeOutcomePath(id) }, ...crumbs.slice(-1)]}
    >
      <h1>
        {proposal.position}. {proposal.title}
      </h1>
      {recommendation !== null && (
        <p>
          The expert panel {recommendationWords[recommendation.view]}: {recommendation.reasons}
        </p>
      )}
      <p>
        <a href={responsesPath(id)}>Read the published responses</a>
      </p>
      <DecisionForm
        action={decideProposalAction}
        hidden={{ consultationId: id, code, seen }}
        published={publishedAt !== null}
        themes={themes
          .filter(({ retired }) => !retired)
          .map(({ id: theme, name, responses: found, questionId }) => ({
            id: theme,
            label: `${name} (${counted(found, 'response')})`,
            question: consultation.questions.find((one) => one.id === questionId)?.wording ?? '',
          }))}
        stored={{
          choice: choice ?? '',
          reasons,
          responses: responses.map(({ reference }) => reference).join('\n'),
          themes: themeIds,
        }}
      />
    </TeamPage>
  )
}

export default formPage(Decide)
