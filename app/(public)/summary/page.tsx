import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { placeColumns } from '#components/regions/place-columns.tsx'
import { SummaryPage } from '#components/summary/summary-page.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { scoreFilePath } from '#lib/paths/api-paths.ts'
import { scenarioFilePath } from '#lib/paths/sandbox-paths.ts'
import { queryText } from '#lib/scenario/scenario-query.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { regionsView } from '#lib/view/regions/regions-view.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'
import { summaryView } from '#lib/view/summary/summary-view.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Summary' }

const files = [
  ['workbook.xlsx', 'Workbook with formulas (Excel)'],
  ['areas.csv', 'All areas (CSV)'],
  ['changes.csv', 'Entering and leaving (CSV)'],
  ['settings.csv', 'Settings (CSV)'],
  ['profile.csv', 'Profile (CSV)'],
] as const

/** The result of the link's scenario on one page, to print, cite and take away. */
async function Summary({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, fields, issues } = scoreFields(dataset, given)
  const { snapshot } = dataset
  const view = summaryView(scored)
  const regions = regionsView(scored, { sort: '', order: '', page: '' })
  const address = { engine: engineVersion, dataset: dataset.id, scenario: queryText(fields) }
  const query = carriedQuery(asked, fields)
  return (
    <Page dataset={pageDataset(dataset)}>
      <SummaryPage
        {...{ view, query, issues }}
        changes={changesInWords(
          buildSandboxMethod(snapshot),
          settingsOf(buildSandboxMethod(snapshot), fields),
        ).map(({ title, detail }) => [title, detail].filter(Boolean).join(' '))}
        regions={
          <DataTable
            tight
            cards
            caption={`Listed ${view.noun.many} by region`}
            captionHidden
            columns={[
              { key: 'name', head: 'Region', header: true, cell: ({ name }) => name, total: 'All regions' },
              ...placeColumns(regions, regions.total),
            ]}
            rows={regions.regions}
            rowKey={({ code }) => code}
          />
        }
        proof={{ dataset: snapshot.dataset, engine: engineVersion, scenarioHash: scored.hash }}
        files={[
          ...files.map(([file, words]) => ({ words, href: scoreFilePath(address, file) })),
          { words: 'Scenario file', href: scenarioFilePath(query) },
        ]}
      />
    </Page>
  )
}

export default formPage(Summary)
