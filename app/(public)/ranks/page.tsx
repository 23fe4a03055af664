import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { RanksPage } from '#components/ranks/ranks-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { ranksView } from '#lib/view/ranks/ranks-view.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Ranks' }

/** Who moves under the scenario of the link, all areas by both tests, and how every indicator is spread. */
async function Ranks({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const view = ranksView(scored, {
    show: firstField(given, 'show'),
    page: firstField(given, 'page'),
    area: firstField(given, 'area'),
  })
  return (
    <Page dataset={pageDataset(dataset)}>
      <RanksPage view={view} query={carriedQuery(asked, fields)} issues={issues} />
    </Page>
  )
}

export default formPage(Ranks)
