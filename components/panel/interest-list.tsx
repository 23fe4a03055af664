import { formatMoment } from '#lib/view/format/format-moment.ts'
import type { DeclaredInterest } from './home-view.ts'

/** What panellists declared, for everybody of the panel. */
export function InterestList({ interests }: { interests: readonly DeclaredInterest[] }) {
  if (interests.length === 0) return <p className="rw-muted rw-mt-2">Nobody has declared anything yet.</p>
  return (
    <ul className="rw-plain rw-theme-list">
      {interests.map(({ personId, name, interests: words, at }) => (
        <li key={personId}>
          <b>{name}</b>
          <span className="rw-said">{words === '' ? 'Declares that there are none.' : words}</span>
          <span className="rw-note">{formatMoment(at)}</span>
        </li>
      ))}
    </ul>
  )
}
