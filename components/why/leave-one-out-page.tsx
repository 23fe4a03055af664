import { areaColumns } from '#components/areas/area-table.tsx'
import { InsightHead } from '#components/insight/insight-head.tsx'
import { BusyNotice } from '#components/ui/busy-notice.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { leaveOneOutPath, whatMattersPath } from '#lib/paths/insight-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import type { LeftOutAreas, LeftOutView } from '#lib/view/why/left-out-view.ts'
import { LeftOutTable } from './left-out-table.tsx'

/** The list without each domain and indicator in turn. `view`: null when too many ask at once. */
export function LeaveOneOutPage({
  view,
  query,
  changed,
  issues,
}: {
  view: LeftOutView | null
  query: string
  changed: boolean
  issues: readonly Issue[]
}) {
  return (
    <>
      <h1>What the list rests on: leave one out</h1>
      <InsightHead
        lead={view?.lead ?? 'Who would enter and leave without each part of the method.'}
        query={query}
        changed={changed}
        beside={false}
        issues={issues}
      />
      {view === null ? (
        <BusyNotice href={leaveOneOutPath(query)} />
      ) : (
        <>
          <LeftOutTable view={view} query={query} />
          {view.shown && <ShownAreas shown={view.shown} view={view} />}
        </>
      )}
      <p className="rw-mt-4">
        <a href={whatMattersPath(query)}>What each weight decides</a>
      </p>
    </>
  )
}

/** Who enters and leaves without one of them. Their own links lead to their pages without it. */
function ShownAreas({ shown: { row, title, areas }, view }: { shown: LeftOutAreas; view: LeftOutView }) {
  return (
    <section className="rw-section" id="areas" aria-labelledby="areas-title">
      <h2 id="areas-title">{title}</h2>
      <p>
        <a href={sandboxPath(row.query)}>Try it: leave {row.name} out</a>
      </p>
      {areas.length > 0 && (
        <div className="rw-half rw-mt-3">
          <DataTable
            tight
            caption={title}
            captionHidden
            columns={areaColumns({
              ...{ query: row.query, tests: view.tests },
              changed: true,
              withDistrict: true,
              stateHead: 'Then',
            })}
            rows={areas}
            rowKey={({ code }) => code}
          />
          <p className="rw-note rw-mt-2">Ranks today; rank 1 is the most need.</p>
        </div>
      )}
    </section>
  )
}
