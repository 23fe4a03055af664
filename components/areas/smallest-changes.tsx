import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { FlipLine, FlipView } from '#lib/view/areas/flip-view.ts'
import { joinWords } from '#lib/view/format/join-words.ts'

/** The single changes that are enough, each with a link that tries it, and what no change of one weight can do. */
export function SmallestChanges({ view, noun }: { view: FlipView; noun: AreaNoun }) {
  const { state, lines, never, idle, changed, listed } = view
  const start = changed ? 'your changes' : 'today’s method'
  if (state === 'no_data') {
    return <p>There is not enough data to rank this {noun.one}, so no weight can bring it in.</p>
  }
  if (state === 'several') {
    return (
      <p>
        Starting from {start}, no single change is enough: this {noun.one} misses more than one test, and a
        weight belongs to one of them.
      </p>
    )
  }
  return (
    <>
      {lines.length > 0 && (
        <>
          <p className="rw-mb-3">Starting from {start}, any one of these is enough.</p>
          <ul className="rw-flips">
            {lines.map((line) => (
              <Line key={line.field} line={line} />
            ))}
          </ul>
        </>
      )}
      {never.map(({ short, names }) => (
        <p key={short} className="rw-note rw-mt-2">
          {lines.length === 0 && <>Starting from {start}: </>}
          {short}: no weight from 0 to 1,000 {listed ? 'takes it off' : 'brings it in'} for {joinWords(names)}
          .
        </p>
      ))}
      {idle.length > 0 && (
        <p className="rw-note rw-mt-2">
          Changing the {joinWords(idle)} makes no difference: this {noun.one} already meets that test.
        </p>
      )}
    </>
  )
}

function Line({ line: { name, isCut, from, to, means, query } }: { line: FlipLine }) {
  return (
    <li>
      <span>
        <b>{name}</b> {!isCut && 'weight '}from {from} to <b>{to}</b>
        {to === '0' && ', left out'} <span className="rw-muted">({means})</span>
      </span>
      <a className="rw-target" href={sandboxPath(query)}>
        Try it<span className="rw-vh">: {name}</span>
      </a>
    </li>
  )
}
