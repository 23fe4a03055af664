import type { ReactNode } from 'react'
import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { LinkList, type Link } from '#components/ui/link-list.tsx'
import { ProofBox, type Proof } from '#components/ui/proof-box.tsx'
import { ScenarioIssues } from '#components/ui/scenario-issues.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { verifyPath } from '#lib/paths/insight-paths.ts'
import { areaPath, sandboxPath } from '#lib/paths/page-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { peopleInProse } from '#lib/view/format/people-in-prose.ts'
import { headline } from '#lib/view/sandbox/headline.ts'
import type { SummaryArea, SummaryView } from '#lib/view/summary/summary-view.ts'

/** A result on one page: what changed, how many, who, where, and how to cite and check it. Prints on one sheet. */
export function SummaryPage({
  view,
  changes,
  regions,
  proof,
  files,
  query,
  issues,
}: {
  view: SummaryView
  /** What was changed, in words. */
  changes: readonly string[]
  /** The table of regions. */
  regions: ReactNode
  proof: Proof
  /** What can be taken away. */
  files: readonly Link[]
  query: string
  issues: readonly Issue[]
}) {
  const { noun, changed, counts, people } = view
  return (
    <div className="rw-summary-page">
      <h1>{headline(counts, changed, noun)}</h1>
      {people !== null && (
        <p className="rw-lead rw-mt-2">
          {peopleInProse(people)} people live in listed {noun.many}.
        </p>
      )}
      {issues.length > 0 && <ScenarioIssues issues={issues} sandbox={sandboxPath()} />}
      <p className="rw-actions">
        <a href={sandboxPath(query)}>Open in “Try the method”</a>
      </p>
      {changed && (
        <p>
          <StateMark state="entering">{formatCount(counts.entering)} entering</StateMark>,{' '}
          <StateMark state="leaving">{formatCount(counts.leaving)} leaving</StateMark>,{' '}
          <StateMark state="staying">{formatCount(counts.staying)} staying</StateMark>
        </p>
      )}
      <section className="rw-section" aria-labelledby="changes">
        <h2 id="changes">{changes.length === 0 ? 'Nothing is changed' : 'What is changed'}</h2>
        {changes.length === 0 ? (
          <p>This is the current method.</p>
        ) : (
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
      </section>
      <div className="rw-summary-pair">
        <Areas view={view} state="entering" query={query} />
        <Areas view={view} state="leaving" query={query} />
      </div>
      <section className="rw-section" aria-labelledby="regions">
        <h2 id="regions">Listed {noun.many} by region</h2>
        {regions}
      </section>
      <section className="rw-section" aria-labelledby="cite">
        <h2 id="cite">Cite this result</h2>
        <p className="rw-code rw-citation">{view.citation}</p>
        <p className="rw-actions">
          <a href={verifyPath(view.citation)}>Check it by running it again</a>
        </p>
      </section>
      <section className="rw-section rw-files" aria-labelledby="files">
        <h2 id="files">Take it with you</h2>
        <LinkList links={files} />
      </section>
      <ProofBox proof={proof} />
    </div>
  )
}

function Areas({ view, state, query }: { view: SummaryView; state: 'entering' | 'leaving'; query: string }) {
  const { noun, tests, more } = view
  const rows = view[state]
  if (rows.length === 0) return null
  const title = `${state === 'entering' ? 'Entering' : 'Leaving'}: ${
    more[state] === 0 ? 'all of them' : `the ${formatCount(rows.length)} with most need`
  }`
  const columns: Column<SummaryArea>[] = [
    {
      key: 'name',
      head: 'Name',
      header: true,
      wide: true,
      cell: ({ code, name, district }) => (
        <>
          <a href={areaPath(code, query)}>{name}</a> <small>{district}</small>
        </>
      ),
    },
    ...tests.map(({ short }, at): Column<SummaryArea> => ({
      key: `rank-${at}`,
      head: `Rank, ${short}`,
      label: `Rank, ${short}`,
      numeric: true,
      cell: ({ ranks }) => formatCount(ranks[at] ?? NaN),
    })),
  ]
  return (
    <section className="rw-section" aria-labelledby={state}>
      <h2 id={state}>{title}</h2>
      <DataTable
        tight
        caption={title}
        captionHidden
        note="ranks under these changes, 1 = most need"
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
      />
      {more[state] > 0 && (
        <p className="rw-note">
          {counted(more[state], noun.one, noun.many)} more: the file “Entering and leaving” names all of them.
        </p>
      )}
    </section>
  )
}
