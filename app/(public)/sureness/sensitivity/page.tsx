import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageAnalysis } from '#app/(public)/sureness/page-analysis.ts'
import { InsightHead } from '#components/insight/insight-head.tsx'
import { Page } from '#components/layout/page.tsx'
import { NotYet } from '#components/sureness/not-yet.tsx'
import { PlanFormPart } from '#components/sureness/plan-form.tsx'
import { SensitivityPage } from '#components/sureness/sensitivity-page.tsx'
import { planFields, readSensitivityPlan, standard } from '#lib/api/sureness-request.ts'
import { findDataset } from '#lib/dataset/find-dataset.ts'
import { carriedQuery, scoreFields } from '#lib/dataset/score-fields.ts'
import { analyseSensitivity, knownSensitivity } from '#lib/dataset/sureness/analyse-sensitivity.ts'
import { sensitivityApiPath } from '#lib/paths/api-paths.ts'
import { sensitivityPath } from '#lib/paths/insight-paths.ts'
import { queryText } from '#lib/scenario/scenario-query.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { effectTables, leftOutWords } from '#lib/view/sureness/effect-rows.ts'
import { planForm } from '#lib/view/sureness/plan-form.ts'
import { planWords } from '#lib/view/sureness/plan-words.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Which choices matter most' }

/** How much each choice of the method of the link matters, for ranks and for the list. */
async function Sensitivity({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const asked = firstField(given, 'dataset')
  const dataset = await findDataset(asked)
  if (dataset === null) notFound()
  const { scored, changed, fields, issues } = scoreFields(dataset, given)
  const { methodology } = scored.settled
  const query = carriedQuery(asked, fields)
  const form = planForm(methodology, given, {
    size: {
      ...{ name: 'evaluations', label: 'Number of reruns', least: 100, most: 20_000 },
      usual: standard.evaluations,
    },
    seed: standard.seed,
    choices,
  })
  const plan = readSensitivityPlan(
    given,
    methodology.indices.map(({ code }) => code),
  )
  const asking = (
    <PlanFormPart form={form} action={sensitivityPath()} query={query} issues={plan.ok ? [] : plan.issues} />
  )
  const analysis = plan.ok
    ? await pageAnalysis(firstField(given, 'run') === '1', knownSensitivity(scored, plan.value), (asker) =>
        analyseSensitivity(scored, plan.value, asker),
      )
    : null
  const own = plan.ok
    ? [query, queryText(planFields(plan.value))].filter((part) => part !== '').join('&')
    : query
  return (
    <Page dataset={pageDataset(dataset)}>
      {plan.ok && analysis?.kind === 'found' ? (
        <SensitivityPage
          tables={effectTables(methodology, analysis.found)}
          evaluations={analysis.found.evaluations}
          words={planWords(plan.value)}
          seed={plan.value.seed}
          leftOut={leftOutWords(methodology, analysis.found.leftOut)}
          query={query}
          changed={changed}
          issues={issues}
        >
          {asking}
        </SensitivityPage>
      ) : (
        <>
          <h1>Which choices matter most</h1>
          <InsightHead
            lead="A method is made of many choices. We change all of them together, many times, and see which of them the result depends on."
            query={query}
            changed={changed}
            beside={false}
            issues={issues}
          />
          {asking}
          <NotYet
            state={analysis === null || analysis.kind === 'found' ? 'wrong' : analysis.kind}
            message={analysis?.kind === 'refused' ? analysis.message : ''}
            events={sensitivityApiPath(own)}
            result={sensitivityPath(own === '' ? 'run=1' : `${own}&run=1`)}
            thing="reruns"
          />
        </>
      )}
    </Page>
  )
}

export default formPage(Sensitivity)
