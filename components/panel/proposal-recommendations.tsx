import { panelResponsePath } from '#lib/paths/panel-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import { recommendationWords, type PanelViewOf } from '#lib/view/panel/proposal-words.ts'

export type RecommendationFacts = {
  readonly id: string
  readonly number: number
  readonly view: PanelViewOf
  readonly reasons: string
  /** Who wrote it down. */
  readonly name: string
  readonly at: Date
  /** Of responses that it rests on and that may be read. */
  readonly references: readonly string[]
  readonly noLongerReadable: number
  readonly dissents: readonly {
    readonly personId: string
    readonly name: string
    readonly reasons: string
    readonly at: Date
  }[]
}

/** What the panel recommends, with dissent and the responses behind it; earlier ones are closed under the newest. */
export function Recommendations({ recommendations }: { recommendations: readonly RecommendationFacts[] }) {
  const [newest, ...earlier] = recommendations
  if (newest === undefined) return <p className="rw-mb-4">The panel has not recommended anything yet.</p>
  return (
    <>
      <Recommendation facts={newest} />
      {earlier.length > 0 && (
        <details className="rw-details rw-mb-4">
          <summary>{counted(earlier.length, 'earlier recommendation')}</summary>
          {earlier.map((facts) => (
            <Recommendation key={facts.id} facts={facts} />
          ))}
        </details>
      )}
    </>
  )
}

function Recommendation({ facts }: { facts: RecommendationFacts }) {
  const { number, view, reasons, name, at, references, noLongerReadable, dissents } = facts
  return (
    <article className="rw-quoted">
      <h3 className="rw-h3">{recommendationWords[view]}</h3>
      <p className="rw-said">{visibleText(reasons)}</p>
      <p className="rw-note">
        Recommendation {number}, written down by {name}, {formatMoment(at)}
      </p>
      {references.length + noLongerReadable > 0 && (
        <p className="rw-mt-2">
          It rests on{' '}
          {references.map((reference, place) => (
            <span key={reference}>
              {place > 0 && ', '}
              <a href={panelResponsePath(reference)}>{reference}</a>
            </span>
          ))}
          {noLongerReadable > 0 &&
            `${references.length > 0 ? ' and ' : ''}${counted(noLongerReadable, 'response')} that may no longer be read`}
          .
        </p>
      )}
      {dissents.map((dissent) => (
        <figure key={dissent.personId}>
          <blockquote className="rw-said">{visibleText(dissent.reasons)}</blockquote>
          <figcaption className="rw-note">
            Dissent of {dissent.name}, {formatMoment(dissent.at)}
          </figcaption>
        </figure>
      ))}
    </article>
  )
}
