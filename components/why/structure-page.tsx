import { InsightHead } from '#components/insight/insight-head.tsx'
import { BusyNotice } from '#components/ui/busy-notice.tsx'
import { structurePath, whatMattersPath } from '#lib/paths/insight-paths.ts'
import type { Issue } from '#lib/result/result.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { StructureGroup } from '#lib/view/why/structure-view.ts'
import { ComponentsSection } from './components-section.tsx'
import { CorrelationTable } from './correlation-table.tsx'

/** For experts: how domains and measures hang together. `groups`: null when too many ask at once. */
export function StructurePage({
  groups,
  query,
  changed,
  issues,
}: {
  groups: readonly StructureGroup[] | null
  query: string
  changed: boolean
  issues: readonly Issue[]
}) {
  return (
    <>
      <h1>How the measures hang together</h1>
      <InsightHead
        lead="Where parts go along with each other, weights between them change little; where they do not, much."
        query={query}
        changed={changed}
        beside={false}
        issues={issues}
      />
      {groups === null && <BusyNotice href={structurePath(query)} />}
      {groups?.length === 0 && <p>No index has two parts to compare.</p>}
      {groups?.map((group) => (
        <section
          key={group.key}
          className="rw-section rw-structure"
          aria-labelledby={`structure-${group.key}`}
        >
          <h2 id={`structure-${group.key}`}>{group.title}</h2>
          <p className="rw-intro">
            {group.alphaWords} Over {formatCount(group.complete)} places that have every part, as they are
            added up (higher = more need).
          </p>
          <CorrelationTable group={group} />
          <ComponentsSection group={group} />
        </section>
      ))}
      <section className="rw-section">
        <h2>Where this comes from</h2>
        <p className="rw-intro">
          Multivariate analysis, step 4 of the OECD and JRC Handbook on Constructing Composite Indicators
          (2008). Cronbach, “Coefficient alpha and the internal structure of tests”, Psychometrika 16 (1951);
          its rules of thumb from Nunnally, “Psychometric Theory” (1978). Components with an eigenvalue above
          1 are shown (Kaiser, 1960).
        </p>
        <p>
          <a href={whatMattersPath(query)}>What each weight decides</a>
        </p>
      </section>
    </>
  )
}
