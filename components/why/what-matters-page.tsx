import { InsightHead } from '#components/insight/insight-head.tsx'
import { BusyNotice } from '#components/ui/busy-notice.tsx'
import { leaveOneOutPath, structurePath, whatMattersPath } from '#lib/paths/insight-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import type { InfluenceView } from '#lib/view/why/influence-view.ts'
import type { QuarterView } from '#lib/view/why/quarter-view.ts'
import { InfluenceSection } from './influence-section.tsx'
import { QuarterTable } from './quarter-table.tsx'

/** What each weight says and what it decides. `influence`, `quarters`: null when too many ask at once. */
export function WhatMattersPage({
  influence,
  quarters,
  query,
  changed,
  issues,
}: {
  influence: InfluenceView | null
  quarters: QuarterView | null
  query: string
  changed: boolean
  issues: readonly Issue[]
}) {
  return (
    <>
      <h1>A weight is not an importance</h1>
      <InsightHead
        lead={influence?.lead ?? 'What each weight says, and what it decides.'}
        query={query}
        changed={changed}
        beside={false}
        issues={issues}
      />
      {(influence === null || quarters === null) && <BusyNotice href={whatMattersPath(query)} />}
      {influence?.groups.map((group) => (
        <InfluenceSection key={group.key} group={group} />
      ))}
      {quarters && (
        <section className="rw-section" id="quarter">
          <h2>Which weights matter most</h2>
          <p className="rw-intro">
            Each weight on its own, a quarter lower and a quarter higher: how many {quarters.noun.many} would
            enter or leave. <a href={leaveOneOutPath(query)}>Or leave each out altogether</a>
          </p>
          <QuarterTable view={quarters} />
        </section>
      )}
      <section className="rw-section">
        <h2>Where this comes from</h2>
        <p className="rw-intro">
          A weight says how much a part may add. What it decides also depends on how much the part varies
          between places and how far it goes along with the others. Influence is the squared correlation with
          the score; the correlation ratio allows for any curve in place of a straight line (Paruolo, Saisana
          and Saltelli, “Ratings and rankings: voodoo or science?”, Journal of the Royal Statistical Society A
          176, 2013).
        </p>
        <p>
          <a href={structurePath(query)}>For experts: how the measures hang together</a>
        </p>
      </section>
    </>
  )
}
