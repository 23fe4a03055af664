import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { TypePage } from '#components/types/type-page.tsx'
import { TypesPage } from '#components/types/types-page.tsx'
import { carriedQuery } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { typeAreas, typesView } from '#lib/view/types/types-view.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { findTypes } from '#app/(public)/types/find-types.ts'

export const metadata: Metadata = { title: 'Type of listed areas' }

type Props = { params: Promise<{ type: string }>; searchParams: Promise<SearchParams> }

/** One type of the listed areas: what sets it apart, and which areas are of it. */
async function Type({ params, searchParams }: Props) {
  const given = await searchParams
  const { dataset, scored, fields, issues, asked, found } = await findTypes(given)
  const query = carriedQuery(asked, fields)
  const frame = pageDataset(dataset)
  if (found === null) {
    return (
      <Page dataset={frame}>
        <TypesPage view={null} query={query} issues={issues} />
      </Page>
    )
  }
  const { type: slug } = await params
  const at = found.names.findIndex((name) => name.slug === slug)
  const view = typesView(scored, found)
  const type = view.types[at]
  if (type === undefined) notFound()
  const { rows, span } = typeAreas(
    scored,
    found.typology.types[at]?.areas ?? [],
    firstField(pageFields(given), 'page'),
  )
  return (
    <Page dataset={frame}>
      <TypePage {...{ view, type, query, span }} areas={rows} />
    </Page>
  )
}

export default formPage(Type)
