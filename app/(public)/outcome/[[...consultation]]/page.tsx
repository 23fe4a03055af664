import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StageStrip } from '#components/consultation/stage-strip.tsx'
import { Page } from '#components/layout/page.tsx'
import { NoOutcome } from '#components/outcome/no-outcome.tsx'
import { OutcomePage } from '#components/outcome/outcome-page.tsx'
import { latestOutcome, readOutcome } from '#lib/consultation/outcome/read-outcome.ts'
import { scoreOutcome } from '#lib/consultation/outcome/score-outcome.ts'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { stageView } from '#lib/view/consultation/stage-view.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { outcomeView } from '#lib/view/outcome/outcome-view.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Outcome: we asked, you said, we did' }

type Props = { params: Promise<{ consultation?: string[] }>; searchParams: Promise<SearchParams> }

/** The outcome that was published last, or that of the consultation whose id the address ends with. */
async function Outcome({ params, searchParams }: Props) {
  const call = await currentCall()
  const [asked, ...more] = (await params).consultation ?? []
  if (more.length > 0) notFound()
  const id = asked ?? (await latestOutcome(call, {}))
  if (id === null) {
    return (
      <Page dataset={null}>
        <NoOutcome />
      </Page>
    )
  }
  const fields = pageFields(await searchParams)
  const preview = firstField(fields, 'preview')
  const version = firstField(fields, 'version')
  if (version !== '' && !/^[1-9]\d{0,3}$/.test(version)) notFound()
  const place = { id, ...(preview !== '' && { preview }) }
  const outcome = await orNotFound(
    readOutcome(call, { ...place, ...(version !== '' && { version: Number(version) }) }),
  )
  const lists = await scoreOutcome(outcome)
  const { dataset, final } = lists
  const strip = <StageStrip stage={stageView(outcome.consultation, call.arrivedAt)} />
  const crumbs = [{ name: 'Consultation', href: consultationPath({ id }) }, { name: 'Outcome' }]
  return (
    <Page dataset={pageDataset(dataset)} strip={strip} crumbs={crumbs}>
      <OutcomePage
        view={outcomeView(outcome, lists)}
        place={place}
        proof={
          final && { dataset: dataset.snapshot.dataset, engine: engineVersion, scenarioHash: final.hash }
        }
      />
    </Page>
  )
}

export default formPage(Outcome)
