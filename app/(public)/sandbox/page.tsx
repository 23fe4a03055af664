import { redirect } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { Sandbox } from '#components/sandbox/sandbox.tsx'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { queryText, type Field } from '#lib/scenario/scenario-query.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { methodView } from '#lib/view/method/method-view.ts'
import { withLook } from '#lib/view/sandbox/address.ts'
import { answerFields } from '#lib/view/sandbox/answer-fields.ts'
import { pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { askedDataset, datasetView, type AskedDataset } from './asked-dataset.ts'
import { loadScenario } from './load-scenario.ts'

export const metadata = { title: 'Try the method' }

/** Controls and results of a scenario. A sent form leads to the one address of its changes. */
async function SandboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const fields = pageFields(await searchParams)
  const asked = await askedDataset(fields)
  const { dataset } = asked
  const start = await startOf(asked, fields)
  const address = withLook(start.result.query, start.look)
  if (start.problems.length === 0 && queryText(fields) !== address) redirect(sandboxPath(address))

  const { noun, rule } = methodView(dataset.snapshot, dataset.baselineScores)
  return (
    <Page dataset={pageDataset(dataset)}>
      <h1>Try the method</h1>
      <p className="rw-lead rw-mt-2">
        {rule} Change what counts, and by how much, to see which {noun.many} join or leave.
      </p>
      <Sandbox
        key={queryText(fields)}
        {...start}
        dataset={await datasetView(asked)}
        engine={engineVersion}
        load={loadScenario}
      />
    </Page>
  )
}

export default formPage(SandboxPage)

/** What the page starts with: the result of its address, or the current method beside everything that is wrong. */
async function startOf({ dataset, current, missing }: AskedDataset, fields: readonly Field[]) {
  const version = { id: dataset.id, current: dataset.id === current.id, snapshot: dataset.snapshot }
  const answer = (given: readonly Field[]) =>
    answerFields(version, (scenario) => nextTurn(() => scoreDataset(dataset, scenario)), given)
  const { method, settings, look, answer: said } = await answer(missing === null ? fields : [])
  if (missing === null && said.kind === 'result') {
    return { method, settings, look, result: said.result, problems: [] }
  }
  const { answer: now } = await answer([])
  if (now.kind === 'problems') throw new RangeError(`the methodology of ${dataset.id} cannot be scored`)
  const named = /^[\w.@-]{1,80}$/.test(missing ?? '') ? ` “${missing ?? ''}”` : ''
  const summary = `We do not have the data${named} that this link was made with`
  const notThere = { field: null, summary, message: summary, clash: false }
  const problems = said.kind === 'problems' ? said.problems : [notThere]
  return { method, settings, look, result: now.result, problems }
}

/** One piece of work each turn of the event loop, so that a page with many changes holds nobody up. */
const nextTurn = <Value,>(work: () => Value): Promise<Value> =>
  new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(work())
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  })
