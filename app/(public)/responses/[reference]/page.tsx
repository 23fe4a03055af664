import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { ResponsePage } from '#components/responses/response-page.tsx'
import { readOnePublished } from '#lib/consultation/publication/read-one-published.ts'
import { scoreAttached } from '#lib/consultation/publication/score-attached.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { responsesPath } from '#lib/paths/moderation-paths.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { scenarioCard } from '#lib/view/moderation/scenario-card.ts'
import { regionNames } from '#lib/view/moderation/region-names.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'A response' }

/** One published response. */
async function Response({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const found = await orNotFound(readOnePublished(await currentCall(), { reference: reference.slice(0, 40) }))
  const dataset = await openDataset(found.datasetId)
  const attached = await scoreAttached(found.datasetId, found.scenario)
  const crumbs = [{ name: 'What people said', href: responsesPath() }, { name: found.reference }]
  return (
    <Page dataset={pageDataset(dataset)} crumbs={crumbs}>
      <ResponsePage
        view={{
          ...found,
          region: regionNames(dataset.snapshot.areas).get(found.regionCode) ?? '',
          card: attached && scenarioCard(attached.scored, attached.current),
        }}
      />
    </Page>
  )
}

export default formPage(Response)
