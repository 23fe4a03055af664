import type { Metadata } from 'next'
import { OutcomeOverview } from '#components/admin/outcome-overview.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readOutcome } from '#lib/consultation/outcome/read-outcome.ts'
import { readPublicCounts } from '#lib/consultation/publication/read-public-counts.ts'
import { writeOutcomePath } from '#lib/paths/admin-paths.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { crumbsTo } from '#app/(team)/admin/consultations/[consultation]/prepared.ts'
import { outcomePreviewAction, publishOutcomeAction, saveOutcomeAction } from './actions.ts'
import { outcomeTexts } from './outcome-texts.ts'

export const metadata: Metadata = { title: 'The outcome' }

const actions = {
  save: saveOutcomeAction,
  preview: outcomePreviewAction,
  publish: publishOutcomeAction,
}

/** Where the outcome of a consultation that has closed is written and published. */
async function WriteOutcome({
  params,
  searchParams,
}: {
  params: Promise<{ consultation: string }>
  searchParams: Promise<SearchParams>
}) {
  const { consultation: id } = await params
  const call = await currentCall()
  requirePermission(call, 'outcome.publish', writeOutcomePath(id))
  const outcome = await orNotFound(readOutcome(call, { id }))
  const { awaiting, underAppeal } = await readPublicCounts(call, { consultation: id })
  const draft = {
    id,
    dataset: outcome.consultation.datasetId,
    published: outcome.publishedAt !== null,
    texts: await outcomeTexts(outcome),
    decisions: outcome.decisions.map(({ proposal, choice, responses, themeIds }) => ({
      ...{ code: proposal.code, position: proposal.position, title: proposal.title, choice },
      ...{ responses: responses.length, themes: themeIds.length },
    })),
    problems: outcome.problems,
    waiting: awaiting + underAppeal,
  }
  return (
    <TeamPage
      role="administrator"
      crumbs={crumbsTo(outcome.consultation, 'Outcome')}
      saved={readSaved(await searchParams)}
    >
      <OutcomeOverview draft={draft} actions={actions} />
    </TeamPage>
  )
}

export default formPage(WriteOutcome)
