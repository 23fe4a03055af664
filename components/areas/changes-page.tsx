import { BusyNotice } from '#components/ui/busy-notice.tsx'
import { ScenarioIssues } from '#components/ui/scenario-issues.tsx'
import { areaPath, changesPath, sandboxPath } from '#lib/paths/page-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { AreaRow } from '#lib/view/areas/area-row.ts'
import type { FlipView } from '#lib/view/areas/flip-view.ts'
import { SmallestChanges } from './smallest-changes.tsx'

/** The smallest changes for one area on a page of their own. `view`: null when too many ask at once. */
export function ChangesPage({
  area,
  noun,
  view,
  query,
  issues,
}: {
  area: AreaRow
  noun: AreaNoun
  view: FlipView | null
  query: string
  issues: readonly Issue[]
}) {
  const { name, district, code } = area
  const place = district === '' ? name : `${name}, ${district}`
  return (
    <div className="rw-half">
      <h1>
        {view === null
          ? `The smallest change for ${place}`
          : `The smallest change that ${view.listed ? 'takes' : 'brings'} ${place} ${view.listed ? 'off' : 'in'}`}
      </h1>
      {issues.length > 0 && <ScenarioIssues issues={issues} sandbox={sandboxPath()} />}
      <div className="rw-mt-4">
        {view === null ? (
          <BusyNotice href={changesPath(code, query)} />
        ) : (
          <SmallestChanges view={view} noun={noun} />
        )}
      </div>
      <p className="rw-mt-4">
        <a href={areaPath(code, query)}>Why {name} is on the list or not</a>
      </p>
    </div>
  )
}
