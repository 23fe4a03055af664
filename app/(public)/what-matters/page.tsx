import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { WhatMattersPage } from '#components/why/what-matters-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { influence, quarters } from '#lib/dataset/insight/explain.ts'
import { unlessBusy } from '#lib/dataset/insight/unless-busy.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { influenceView } from '#lib/view/why/influence-view.ts'
import { quarterView } from '#lib/view/why/quarter-view.ts'
import { currentClient } from '#lib/web/current-client.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'What matters' }

/** What each weight of the method of the link says, and what it decides. */
async function WhatMatters({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const question = { dataset, scored, client: await currentClient() }
  const [influences, effects] = await Promise.all([
    unlessBusy(influence(question)),
    unlessBusy(quarters(question)),
  ])
  const { methodology } = scored.settled
  return (
    <Page dataset={pageDataset(dataset)}>
      <WhatMattersPage
        influence={influences && influenceView(methodology, influences)}
        quarters={effects && quarterView(dataset.snapshot, methodology, effects, scored.comparison.scenario)}
        query={carriedQuery(asked, fields)}
        changed={fields.length > 0}
        issues={issues}
      />
    </Page>
  )
}

export default formPage(WhatMatters)
