import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AreasPage } from '#components/areas/areas-page.tsx'
import { Page } from '#components/layout/page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { findPostcode } from '#lib/dataset/find-postcode.ts'
import { knowsPostcodes } from '#lib/dataset/knows-postcodes.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { areasView, type PostcodePlace } from '#lib/view/areas/areas-view.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Find a ward' }

/** The search for areas by name, district or postcode, now and under the scenario of the link. */
async function Areas({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, changed, fields, issues } = scoreFields(dataset, given)
  const text = firstField(given, 'q').trim()
  const view = areasView(scored, {
    text,
    region: firstField(given, 'region'),
    page: firstField(given, 'page'),
    postcode: await postcodePlace(dataset.id, text),
  })
  return (
    <Page dataset={pageDataset(dataset)}>
      <AreasPage view={view} changed={changed} query={carriedQuery(asked, fields)} issues={issues} />
    </Page>
  )
}

export default formPage(Areas)

/** Where a postcode lies. Every postcode has a digit; a text without one is looked for among names only. */
async function postcodePlace(datasetId: string, text: string): Promise<PostcodePlace> {
  if (!(await knowsPostcodes(datasetId))) return { kind: 'unavailable' }
  return /\d/.test(text) ? findPostcode(datasetId, text) : { kind: 'unknown' }
}
