import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { InsightHead } from '#components/insight/insight-head.tsx'
import { Page } from '#components/layout/page.tsx'
import { NotYet } from '#components/sureness/not-yet.tsx'
import { PlanFormPart } from '#components/sureness/plan-form.tsx'
import { SurenessPage } from '#components/sureness/sureness-page.tsx'
import { planFields, readRobustnessPlan, standard } from '#lib/api/sureness-request.ts'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { analyseRobustness, knownRobustness, runsAllowed } from '#lib/dataset/sureness/analyse-robustness.ts'
import { robustnessApiPath } from '#lib/paths/api-paths.ts'
import { surenessPath } from '#lib/paths/insight-paths.ts'
import { queryText } from '#lib/scenario/scenario-query.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { planForm } from '#lib/view/sureness/plan-form.ts'
import { planWords } from '#lib/view/sureness/plan-words.ts'
import { lookQuery, surenessLook } from '#lib/view/sureness/sureness-look.ts'
import { surenessView } from '#lib/view/sureness/sureness-view.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { pageAnalysis } from './page-analysis.ts'

export const metadata: Metadata = { title: 'How sure the list is' }

/** How sure the list of the scenario of the link is, by reruns that the link describes. */
async function Sureness({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, changed, fields, issues } = scoreFields(dataset, given)
  const { methodology } = dataset.snapshot
  const query = carriedQuery(asked, fields)
  const most = runsAllowed(scored)
  const form = planForm(methodology, given, {
    size: { name: 'runs', label: 'Number of reruns', least: 10, most, usual: Math.min(most, standard.runs) },
    seed: standard.seed,
    choices: [],
  })
  const plan = readRobustnessPlan(
    given,
    methodology.indices.map(({ code }) => code),
  )
  const planIssues = plan.ok ? [] : plan.issues
  const asking = <PlanFormPart form={form} action={surenessPath()} query={query} issues={planIssues} />
  const { ok } = plan
  const analysis = ok
    ? await pageAnalysis(firstField(given, 'run') === '1', knownRobustness(scored, plan.value), (asker) =>
        analyseRobustness(scored, plan.value, asker),
      )
    : null
  const own = ok ? [query, queryText(planFields(plan.value))].filter((part) => part !== '').join('&') : query
  const withRun = own === '' ? 'run=1' : `${own}&run=1`
  const look = surenessLook(given)
  return (
    <Page dataset={pageDataset(dataset)}>
      {ok && analysis?.kind === 'found' ? (
        <SurenessPage
          view={surenessView(scored, analysis.found, look)}
          words={planWords(plan.value)}
          seed={plan.value.seed}
          query={query}
          changed={changed}
          issues={issues}
          hrefOf={(other) => `${surenessPath(withRun + lookQuery({ ...look, ...other }))}#areas`}
        >
          {asking}
        </SurenessPage>
      ) : (
        <>
          <h1>How sure the list is</h1>
          <InsightHead
            lead="The weights of a method are a choice. We rerun it with other weights and see which places stay on the list."
            query={query}
            changed={changed}
            beside={false}
            issues={issues}
          />
          {asking}
          <NotYet
            state={analysis?.kind === 'found' || analysis === null ? 'wrong' : analysis.kind}
            message={analysis?.kind === 'refused' ? analysis.message : ''}
            events={robustnessApiPath(own)}
            result={surenessPath(withRun)}
            thing="reruns"
          />
        </>
      )}
    </Page>
  )
}

export default formPage(Sureness)
