import { AreaSure } from '#components/sureness/area-sure.tsx'
import { ProofBox, type Proof } from '#components/ui/proof-box.tsx'
import { ScenarioIssues } from '#components/ui/scenario-issues.tsx'
import { areaAnswerPath } from '#lib/paths/api-paths.ts'
import { areaPath, changesDataPath, changesPath, sandboxPath } from '#lib/paths/page-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import type { AreaView } from '#lib/view/areas/area-view.ts'
import type { AroundView } from '#lib/view/areas/around-view.ts'
import { changesTitle } from '#lib/view/areas/changes-title.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import type { AreaSureness } from '#lib/view/sureness/brief-sureness.ts'
import { AreaTable } from './area-table.tsx'
import { AroundSection } from './around-section.tsx'
import { LoadChanges } from './load-changes.tsx'
import { TestPanel } from './test-panel.tsx'
import { Verdicts } from './verdicts.tsx'

/** How often reruns list an area, where that is known. `query`: of the current method on this dataset. */
export type SureOfArea = {
  readonly now: AreaSureness | null
  readonly then: AreaSureness | null
  readonly query: string
}

/** Why an area is on the list or not. `changes`: the visitor's changes, a sentence each. */
export function AreaPage({
  view,
  around,
  sure,
  data,
  changes,
  query,
  issues,
  proof,
}: {
  view: AreaView
  around: AroundView
  sure: SureOfArea
  data: string
  proof: Proof
  changes: readonly string[]
  query: string
  issues: readonly Issue[]
}) {
  const { area, noun, now, then, others } = view
  const sureOf = (known: AreaSureness | null, own: string) =>
    area.notEnoughData ? null : <AreaSure code={area.code} known={known} query={own} />
  return (
    <>
      <div className="rw-title">
        <h1>{area.district === '' ? area.name : `${area.name}, ${area.district}`}</h1>
        <p className="rw-muted">
          {upperFirst(noun.one)} <span className="rw-code">{area.code}</span>
          {!Number.isNaN(area.people) && ` · ${formatCount(area.people)} people`} · {data}
        </p>
      </div>
      {issues.length > 0 && <ScenarioIssues issues={issues} sandbox={sandboxPath()} />}
      <Verdicts
        view={view}
        changes={<Changes view={view} changes={changes} query={query} />}
        sure={{ now: sureOf(sure.now, sure.query), then: sureOf(sure.then, query) }}
      />
      <div className="rw-two">
        {now.tests.map((test, place) => (
          <TestPanel
            key={test.code}
            number={place + 1}
            now={test}
            then={then?.tests[place] ?? null}
            noun={noun}
          />
        ))}
      </div>
      <section className="rw-section rw-half" id="smallest-change">
        <h2>{changesTitle(view)}</h2>
        <LoadChanges
          src={changesDataPath(area.code, query)}
          href={changesPath(area.code, query)}
          noun={noun}
        />
      </section>
      <AroundSection {...{ view, around, query }} />
      {others.length > 0 && (
        <section className="rw-section">
          <h2>
            The other {noun.many} in {area.district}
          </h2>
          <div className="rw-half">
            <AreaTable
              caption={`The other ${noun.many} in ${area.district}`}
              captionHidden
              rows={others}
              tests={now.tests.filter(({ lastInside }) => lastInside !== null).map(({ words }) => words)}
              changed={then !== null}
              query={query}
            />
            <p className="rw-note rw-mt-2">Ranks today; rank 1 is the most need.</p>
          </div>
        </section>
      )}
      <div className="rw-section">
        <ProofBox
          proof={proof}
          links={[
            { href: areaAnswerPath(area.code, query), words: 'This page as data (JSON)' },
            { href: sandboxPath(query), words: 'The whole result' },
          ]}
        />
      </div>
    </>
  )
}

function Changes({ view, changes, query }: { view: AreaView; changes: readonly string[]; query: string }) {
  if (view.then === null) {
    return (
      <p className="rw-small">
        <a href={sandboxPath(query)}>Change the method</a> and see what happens to it.
      </p>
    )
  }
  return (
    <p className="rw-small">
      {changes.join(' ')} <a href={sandboxPath(query)}>Change</a> or{' '}
      <a href={areaPath(view.area.code)}>show today’s method only</a>
    </p>
  )
}
