import type { Metadata } from 'next'
import { ChangesPage } from '#components/areas/changes-page.tsx'
import { Page } from '#components/layout/page.tsx'
import { areaFlips } from '#lib/dataset/insight/explain.ts'
import { unlessBusy } from '#lib/dataset/insight/unless-busy.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { areaCrumbs } from '#lib/view/areas/area-crumbs.ts'
import { areaRow } from '#lib/view/areas/area-row.ts'
import { flipView } from '#lib/view/areas/flip-view.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { currentClient } from '#lib/web/current-client.ts'
import { formPage } from '#app/form-page.tsx'
import { findAskedArea, type AreaProps } from '#app/(public)/areas/[area]/find-asked-area.ts'

export const metadata: Metadata = { title: 'The smallest change' }

/** The smallest changes that put an area on the list or take it off, for those whose browser runs no script. */
async function SmallestChange(props: AreaProps) {
  const { given, asked, dataset, area } = await findAskedArea(props)
  const { scored, fields, issues } = scoreFields(dataset, given)
  const flips = await unlessBusy(areaFlips({ dataset, scored, client: await currentClient() }, area))
  const row = areaRow(scored, area)
  const noun = areaNoun(dataset.snapshot)
  const query = carriedQuery(asked, fields)
  return (
    <Page dataset={pageDataset(dataset)} crumbs={areaCrumbs(row, noun, query)}>
      <ChangesPage
        {...{ area: row, noun, query, issues }}
        view={flips && flipView(scored, flips, area, { dataset: dataset.id, fields })}
      />
    </Page>
  )
}

export default formPage(SmallestChange)
