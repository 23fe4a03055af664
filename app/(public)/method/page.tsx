import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { MethodPage } from '#components/method/method-page.tsx'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { methodView } from '#lib/view/method/method-view.ts'

export const metadata: Metadata = { title: 'Method' }

/** The current method in words and formulas, made from its settings. */
export default async function Method() {
  const dataset = await openDataset()
  return (
    <Page dataset={pageDataset(dataset)}>
      <MethodPage method={methodView(dataset.snapshot, dataset.baselineScores)} />
    </Page>
  )
}
