import type { ReactNode } from 'react'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { OverlapBars } from '#components/ui/overlap-bars.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { headline, peopleWords } from '#lib/view/sandbox/headline.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'

/**
 * The answer at a glance, and in `children` why it may not be that of the controls. It stays in sight, so that cause and
 * effect are seen together.
 */
export function ResultHead({
  result,
  noun,
  illustrative,
  pending,
  stale,
  children,
}: {
  result: ResultView
  noun: AreaNoun
  illustrative: boolean
  /** Newer figures are on their way. */
  pending: boolean
  /** The figures belong to an earlier version of the controls: their colour is turned down. */
  stale: boolean
  children?: ReactNode
}) {
  const { counts, changed } = result
  const people = peopleWords(result, noun)
  return (
    <section
      className={stale ? 'rw-head rw-sticky rw-stale' : 'rw-head rw-sticky'}
      aria-labelledby="headline"
    >
      <h2 id="headline">
        {headline(counts, changed, noun)}{' '}
        {illustrative && <IllustrativeLabel>Illustrative result</IllustrativeLabel>}
      </h2>
      <OverlapBars overlap={counts} noun={noun.one} />
      <ul className="rw-key">
        {changed && (
          <>
            <li>
              <StateMark state="entering">{formatCount(counts.entering)} entering</StateMark>
            </li>
            <li>
              <StateMark state="leaving">{formatCount(counts.leaving)} leaving</StateMark>
            </li>
            <li>
              <StateMark state="staying">{formatCount(counts.staying)} staying</StateMark>
            </li>
          </>
        )}
        {pending ? (
          <li>
            <b>Recalculating…</b> These figures are for your last change but one.
          </li>
        ) : (
          people !== null && <li className="rw-muted">{people}</li>
        )}
      </ul>
      {pending && <div className="rw-busy" />}
      {children}
    </section>
  )
}
