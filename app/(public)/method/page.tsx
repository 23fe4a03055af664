import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { MethodPage } from '#components/method/method-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { methodView } from '#lib/view/method/method-view.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Method' }

/** The method of a dataset version in words and formulas, made from its settings. */
async function Method({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const dataset = await findDataset(firstField(pageFields(await searchParams), 'dataset'))
  if (dataset === null) notFound()
  return (
    <Page dataset={pageDataset(dataset)}>
      <MethodPage method={methodView(dataset.snapshot, dataset.baselineScores)} />
    </Page>
  )
}

export default formPage(Method)
