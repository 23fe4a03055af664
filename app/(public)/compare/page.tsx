import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ComparePage } from '#components/compare/compare-page.tsx'
import { Page } from '#components/layout/page.tsx'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { comparePath } from '#lib/paths/insight-paths.ts'
import { queryText } from '#lib/scenario/scenario-query.ts'
import { mostMethods, readCompareFields } from '#lib/view/compare/compare-fields.ts'
import { compareView } from '#lib/view/compare/compare-view.ts'
import { currentMethod } from '#lib/view/compare/read-method.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { listSureness } from '#lib/view/sureness/brief-sureness.ts'
import { formPage } from '#app/form-page.tsx'
import { knownSureness } from '#app/(public)/sureness/known-sureness.ts'
import { comparableProposals } from './comparable-proposals.ts'
import { scoreMethods } from './score-methods.ts'

export const metadata: Metadata = { title: 'Compare methods' }

/** Two to four methods side by side. A sent form leads to the one address of the comparison. */
async function Compare({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const dataset = await findDataset(firstField(given, 'dataset'))
  if (dataset === null) notFound()
  const currentId = (await openDataset()).id
  const proposals = await comparableProposals(dataset, currentId)
  const fields = readCompareFields(given)
  const usual = [currentMethod, ...proposals.slice(0, mostMethods - 1).map(({ text }) => text)]
  const methods = fields.methods.length === 0 ? usual : fields.methods
  const { scored, problems } = scoreMethods(dataset, { ...fields, methods })
  const shown =
    scored.length > 0
      ? scored
      : scoreMethods(dataset, { ...fields, methods: [currentMethod], added: [] }).scored
  const view = compareView(shown, {
    proposals,
    current: dataset.id === currentId,
    lists: fields.lists,
    page: fields.page,
  })
  const address = comparePath(
    view.dataset,
    view.methods.map(({ text }) => text),
    { lists: view.lists, page: view.span.page },
  )
  if (problems.length === 0 && `/compare?${queryText(given)}` !== address) redirect(address)
  const sure = shown.map((one) => {
    const found = knownSureness(one)
    return found && listSureness(one, found)
  })
  return (
    <Page dataset={pageDataset(dataset)}>
      <ComparePage view={view} sure={sure} problems={problems} typed={fields.added.at(-1) ?? ''} />
    </Page>
  )
}

export default formPage(Compare)
