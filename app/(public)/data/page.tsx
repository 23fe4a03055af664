import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { PublishedAgreement } from '#components/data/agreement-section.tsx'
import { DataPage } from '#components/data/data-page.tsx'
import { Page } from '#components/layout/page.tsx'
import type { StoredDataset } from '#lib/dataset/dataset-store.ts'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { listDatasets } from '#lib/dataset/list-datasets.ts'
import { lastKnown } from '#lib/dataset/store/last-known.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Data and licences' }

const knownDatasets = lastKnown(listDatasets)

/** Dataset versions, digests, sources, licences, and how well our rerun agrees with what was published. */
async function Data({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = firstField(pageFields(await searchParams), 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const versions = await knownDatasets()
  const shown = versions.find(({ id }) => id === dataset.id)
  if (shown === undefined) notFound()
  return (
    <Page dataset={pageDataset(dataset)}>
      <DataPage
        versions={versions}
        shown={shown}
        agreement={await agreementOf(dataset)}
        noun={areaNoun(dataset.snapshot)}
      />
    </Page>
  )
}

export default formPage(Data)

/** The agreement with names instead of positions. */
async function agreementOf({
  agreement,
  snapshot: { areas },
}: StoredDataset): Promise<PublishedAgreement | null> {
  const found = await agreement()
  if (found === null) return null
  const named = (positions: readonly number[]) =>
    positions.map((at) => ({
      code: areas.codes[at] ?? '',
      name: areas.names[at] ?? '',
      district: areas.districtNames[at] ?? '',
    }))
  const { list, columns } = found
  return {
    columns,
    list: list && {
      ...list,
      publishedOnly: named(list.publishedOnly),
      computedOnly: named(list.computedOnly),
    },
  }
}
