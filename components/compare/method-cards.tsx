import { ListSure } from '#components/sureness/list-sure.tsx'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { comparePath } from '#lib/paths/insight-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { CompareView } from '#lib/view/compare/compare-view.ts'
import type { ComparedMethod } from '#lib/view/compare/compared-method.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { peopleInProse } from '#lib/view/format/people-in-prose.ts'
import type { ListSureness } from '#lib/view/sureness/brief-sureness.ts'
import { Letter } from './letter.tsx'

/**
 * A card for each method: how long its list is, what it does to the current one, and how firm it is. `sure`: in the order of
 * the methods; null = not known yet.
 */
export function MethodCards({ view, sure }: { view: CompareView; sure: readonly (ListSureness | null)[] }) {
  const { methods, noun, dataset } = view
  const texts = methods.map(({ text }) => text)
  return (
    <div className={`rw-cols rw-cols--${methods.length}`}>
      {methods.map((method, at) => (
        <section key={method.hash} className={`rw-col rw-col--${method.letter.toLowerCase()}`}>
          <h2>
            <Letter letter={method.letter} />
            {method.name}
          </h2>
          <p className="rw-huge">
            {formatCount(method.listed)} <small>{method.listed === 1 ? noun.one : noun.many}</small>
          </p>
          <Against method={method} />
          <People method={method} first={methods[0]} />
          <ListSure known={sure[at] ?? null} query={method.query} name={method.name} />
          {method.illustrative && (
            <p>
              <IllustrativeLabel>Rests on illustrative data</IllustrativeLabel>
            </p>
          )}
          <p className="rw-small rw-key">
            <a className="rw-target" href={sandboxPath(method.query)}>
              Open<span className="rw-vh"> {method.name} in “Try the method”</span>
            </a>{' '}
            <a className="rw-target" href={method.csv} download>
              List (CSV)<span className="rw-vh"> of {method.name}</span>
            </a>{' '}
            {methods.length > 1 && (
              <a
                className="rw-target"
                href={comparePath(
                  dataset,
                  texts.filter((_, other) => other !== at),
                )}
              >
                Remove<span className="rw-vh"> {method.name}</span>
              </a>
            )}
          </p>
        </section>
      ))}
    </div>
  )
}

function Against({ method: { kind, entering, leaving } }: { method: ComparedMethod }) {
  if (kind === 'current') return <p className="rw-small">As the method stands today.</p>
  return (
    <p className="rw-small rw-enter-leave">
      <StateMark state="entering">{formatCount(entering)} entering</StateMark>
      <StateMark state="leaving">{formatCount(leaving)} leaving</StateMark>
      <span className="rw-vh"> against the current method</span>
    </p>
  )
}

function People({ method, first }: { method: ComparedMethod; first: ComparedMethod | undefined }) {
  if (method.people === null) return null
  const more = method.people - (first?.people ?? NaN)
  const than =
    first === undefined || Number.isNaN(more) || more === 0
      ? ''
      : `, ${peopleInProse(Math.abs(more))} ${more > 0 ? 'more' : 'fewer'} than ${first.letter}`
  return (
    <p className="rw-small rw-muted">
      {peopleInProse(method.people)} people live in them{than}
    </p>
  )
}
