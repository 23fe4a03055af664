import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import { viewWords, type PanelViewOf } from '#lib/view/panel/proposal-words.ts'

export type RecordedView = {
  readonly personId: string
  readonly name: string
  /** 1 was recorded before seeing any other. */
  readonly number: number
  readonly view: PanelViewOf
  readonly reasons: string
  /** Declared interests; empty = none. */
  readonly interests: string
  readonly at: Date
}

/** What every panellist thinks, with the interests that they declared; later views after the first. */
export function ProposalViews({ views }: { views: readonly RecordedView[] }) {
  const people = [...Map.groupBy(views, ({ personId }) => personId)]
  return (
    <section className="rw-section">
      <h2>What each of us thinks</h2>
      <p className="rw-intro">First views were recorded before seeing any other. A later one is beside it.</p>
      <ul className="rw-plain rw-views">
        {people.map(([person, own]) => (
          <li key={person}>
            <Panel title={own[0]?.name ?? ''} level={3}>
              {own.map((view) => (
                <div key={view.number} className="rw-mb-3">
                  <p>
                    <Tag>{viewWords[view.view]}</Tag>{' '}
                    <span className="rw-note">
                      {view.number === 1 ? 'First view' : `View ${view.number}`}, {formatMoment(view.at)}
                    </span>
                  </p>
                  <p className="rw-said">{visibleText(view.reasons)}</p>
                </div>
              ))}
              <p className="rw-note">
                Declared interests: {own[0]?.interests ? visibleText(own[0].interests) : 'none'}
              </p>
            </Panel>
          </li>
        ))}
      </ul>
    </section>
  )
}
