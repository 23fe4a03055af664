import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { LeaveOneOutPage } from '#components/why/leave-one-out-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { leftOut } from '#lib/dataset/insight/explain.ts'
import { unlessBusy } from '#lib/dataset/insight/unless-busy.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { leftOutView } from '#lib/view/why/left-out-view.ts'
import { currentClient } from '#lib/web/current-client.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Leave one out' }

/** Who enters and leaves the list without each domain and indicator of the method of the link. */
async function LeaveOneOut({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const left = await unlessBusy(leftOut({ dataset, scored, client: await currentClient() }))
  const wanted = { dataset: dataset.id, fields, asked: firstField(given, 'without') }
  return (
    <Page dataset={pageDataset(dataset)}>
      <LeaveOneOutPage
        view={left && leftOutView(scored, left, wanted)}
        query={carriedQuery(asked, fields)}
        changed={fields.length > 0}
        issues={issues}
      />
    </Page>
  )
}

export default formPage(LeaveOneOut)
