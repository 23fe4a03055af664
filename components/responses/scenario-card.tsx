import { ButtonLink } from '#components/ui/button-link.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { OverlapBars } from '#components/ui/overlap-bars.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { ScenarioCard } from '#lib/view/moderation/scenario-card.ts'

/** The method that a response carries: what it changes, in words, and what that does to the list. */
export function ScenarioPanel({ card, title }: { card: ScenarioCard; title: string }) {
  const { changes, overlap, noun, query, dataset, illustrative } = card
  return (
    <Panel
      title="Attached method"
      aside={illustrative && <IllustrativeLabel>Illustrative result</IllustrativeLabel>}
    >
      {title !== '' && <p className="rw-mb-3">{title}</p>}
      {changes.length === 0 ? (
        <p className="rw-small">The current method, without changes.</p>
      ) : (
        <ul className="rw-small rw-issues">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <div className="rw-mt-3">
        <OverlapBars overlap={overlap} noun={noun.one} name="Their list" />
      </div>
      <ul className="rw-key">
        <li>
          <StateMark state="entering">{formatCount(overlap.entering)} entering</StateMark>
        </li>
        <li>
          <StateMark state="leaving">{formatCount(overlap.leaving)} leaving</StateMark>
        </li>
        <li>
          <StateMark state="staying">{formatCount(overlap.staying)} staying</StateMark>
        </li>
      </ul>
      <div className="rw-actions rw-mt-3">
        <ButtonLink look="secondary" href={sandboxPath(query)}>
          Open in the sandbox
        </ButtonLink>
      </div>
      <p className="rw-note rw-mt-2">Calculated again just now, on {dataset}.</p>
    </Panel>
  )
}
