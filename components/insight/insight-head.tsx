import { ScenarioIssues } from '#components/ui/scenario-issues.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import { InsightNav } from './insight-nav.tsx'

/**
 * What stands under the title of a page that shows a result in pictures: the finding, the ways to other pictures, and whose
 * method it is. `query`: dataset and changes; `changed`: anything differs from the current method; `beside`: the page then
 * shows the current method too.
 */
export function InsightHead({
  lead,
  query,
  changed,
  beside = true,
  issues,
}: {
  lead: string
  query: string
  changed: boolean
  beside?: boolean
  issues: readonly Issue[]
}) {
  return (
    <>
      <p className="rw-lead rw-mt-2">{lead}</p>
      <InsightNav query={query} />
      {issues.length > 0 && <ScenarioIssues issues={issues} sandbox={sandboxPath()} />}
      <p className="rw-small rw-mb-4">
        {changed ? (
          <>
            {beside
              ? 'This page shows the current method beside your changes.'
              : 'This page is about the method with your changes, not the current one.'}{' '}
            <a href={sandboxPath(query)}>Change them</a>
          </>
        ) : (
          <>
            This page shows the current method. <a href={sandboxPath(query)}>Make changes</a> and compare.
          </>
        )}
      </p>
    </>
  )
}
