import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { VerifyPage, type VerifyView } from '#components/verify/verify-page.tsx'
import { checkClaim, type CheckedClaim } from '#lib/dataset/check-claim.ts'
import { carriedQuery } from '#lib/dataset/score-fields.ts'
import { citation } from '#lib/scenario/citation.ts'
import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { parseJson } from '#lib/web/parse-json.ts'
import { formPage } from '#app/form-page.tsx'
import { runClaim } from './run-claim.ts'

export const metadata: Metadata = { title: 'Check a result' }

/** Runs a cited result again and says whether the same comes out. */
async function Verify({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = pageFields(await searchParams)
  const typed = firstField(given, 'citation')
  const checked = given.some(([name]) => name === 'citation') ? await checkClaim(typed, parseJson) : null
  return (
    <Page dataset={checked?.kind === 'checked' ? pageDataset(checked.dataset) : null}>
      <VerifyPage
        start={{ typed, problem: checked === null || checked.kind === 'checked' ? null : checked }}
        view={checked?.kind === 'checked' ? viewOf(checked) : null}
        action={runClaim}
      />
    </Page>
  )
}

export default formPage(Verify)

const words = { engine: 'Engine', digest: 'Data digest', hash: 'Scenario', listed: 'Listed' } as const

function viewOf(checked: Extract<CheckedClaim, { kind: 'checked' }>): VerifyView {
  const { scored, dataset, checks, dataNamed } = checked
  const { readable } = scored.settled
  return {
    dataNamed,
    checks: checks.map(({ what, ...both }) => ({ what: words[what], ...both })),
    noun: areaNoun(scored.snapshot),
    listed: scored.comparison.scenario,
    dataset: dataset.id,
    citation: citation(scored),
    scenario: JSON.stringify(readable, null, 2),
    query: carriedQuery(dataset.id, scenarioFields(scored.snapshot.methodology, readable)),
  }
}
