import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { TypesPage } from '#components/types/types-page.tsx'
import { carriedQuery } from '#lib/dataset/score-fields.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { typesView } from '#lib/view/types/types-view.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { findTypes } from './find-types.ts'

export const metadata: Metadata = { title: 'Types' }

/** The types that the listed areas of the link's scenario fall into. */
async function Types({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { dataset, scored, fields, issues, asked, found } = await findTypes(await searchParams)
  return (
    <Page dataset={pageDataset(dataset)}>
      <TypesPage
        view={found && typesView(scored, found)}
        query={carriedQuery(asked, fields)}
        issues={issues}
      />
    </Page>
  )
}

export default formPage(Types)
