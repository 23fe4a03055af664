import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { StructurePage } from '#components/why/structure-page.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { structures } from '#lib/dataset/insight/explain.ts'
import { unlessBusy } from '#lib/dataset/insight/unless-busy.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { structureView } from '#lib/view/why/structure-view.ts'
import { currentClient } from '#lib/web/current-client.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'How the measures hang together' }

/** For experts: correlations, alpha and components of the domains and measures of the method of the link. */
async function MethodStructure({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const found = await unlessBusy(structures({ dataset, scored, client: await currentClient() }))
  return (
    <Page dataset={pageDataset(dataset)}>
      <StructurePage
        groups={found && structureView(scored.settled.methodology, found)}
        query={carriedQuery(asked, fields)}
        changed={fields.length > 0}
        issues={issues}
      />
    </Page>
  )
}

export default formPage(MethodStructure)
