import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { RegionsPage } from '#components/regions/regions-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { regionsView } from '#lib/view/regions/regions-view.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Regions and districts' }

/** Where the listed areas are, now and under the scenario of the link: regions, then districts. */
async function Regions({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const view = regionsView(scored, {
    sort: firstField(given, 'sort'),
    order: firstField(given, 'order'),
    page: firstField(given, 'page'),
  })
  return (
    <Page dataset={pageDataset(dataset)}>
      <RegionsPage view={view} query={carriedQuery(asked, fields)} issues={issues} />
    </Page>
  )
}

export default formPage(Regions)
