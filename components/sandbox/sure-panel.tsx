import { SureBar } from '#components/sureness/sure-bar.tsx'
import { surenessPath } from '#lib/paths/insight-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { firmnessWords } from '#lib/view/sureness/firmness-words.ts'
import type { SurenessState } from './use-sureness.ts'

/** How sure the list is, in a few lines; the page it links to says more. `query`: dataset and changes. */
export function SurePanel({
  state,
  noun,
  changed,
  query,
}: {
  state: SurenessState
  noun: AreaNoun
  changed: boolean
  query: string
}) {
  return (
    <section className="rw-section rw-sure" aria-labelledby="sure-title" aria-busy={state.kind === 'waiting'}>
      <h3 className="rw-mb-2" id="sure-title">
        How sure is this list?
      </h3>
      {state.kind === 'found' ? (
        <>
          <p className="rw-small">
            We reran {changed ? 'your' : 'the current'} method {formatCount(state.runs)} times, nudging every
            weight by up to 25% each time.
          </p>
          <SureBar counts={state.onList} noun={noun.many} />
          <ul className="rw-plain rw-note">
            {firmnessWords.map(({ firmness, name, meaning }) => (
              <li key={firmness}>
                <b>{name}:</b> {meaning} ({counted(state.onList[firmness], noun.one, noun.many)})
              </li>
            ))}
          </ul>
          <p className="rw-small rw-mt-2">
            {counted(state.others, `more ${noun.one}`, `more ${noun.many}`)} came up in at least 5% of reruns.{' '}
            <a href={surenessPath(query)}>See each {noun.one}, or rerun differently</a>
          </p>
        </>
      ) : (
        <p className="rw-small">
          {state.kind === 'waiting'
            ? 'Other weights may give another list. '
            : 'The server has no time to work this out just now. '}
          <a href={surenessPath(query)}>See how sure each {noun.one} is</a>
        </p>
      )}
    </section>
  )
}
