import { RespondentText } from '#components/responses/respondent-text.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { moderationItemPath } from '#lib/paths/moderation-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { entryWords, stateWords } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { ItemView, ReasonChoice } from './item-view.ts'

/** Others with the same or nearly the same words, and the same method. */
export function Similar({ item: { similar } }: { item: ItemView }) {
  const { sameWords, sameMethod, near, found } = similar
  if (sameWords + sameMethod + found === 0) return null
  return (
    <Panel title="Similar responses">
      <p className="rw-small rw-mb-2">
        {counted(sameWords, 'other has', 'others have')} exactly the same words,{' '}
        {counted(sameMethod, 'other has', 'others have')} the same method. All of them count; they are marked,
        not removed.
      </p>
      <ul className="rw-small rw-issues">
        {near.map(({ id, reference, state, resemblance }) => (
          <li key={id}>
            <a href={moderationItemPath(id)}>{reference}</a> ({formatPercent(resemblance, 0)} the same,{' '}
            {stateWords[state].toLowerCase()})
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What the respondent had sent before. */
export function Earlier({ item: { earlier } }: { item: ItemView }) {
  if (earlier.length === 0) return null
  return (
    <Panel title="Earlier versions">
      {earlier.map(({ number, sentAt, answers }) => (
        <details key={number}>
          <summary>
            Version {number}, {formatMoment(sentAt)}
          </summary>
          {answers.map(({ position, text }) => (
            <div key={position} className="rw-mt-2">
              <p className="rw-note">Question {position}</p>
              <RespondentText text={text} />
            </div>
          ))}
        </details>
      ))}
    </Panel>
  )
}

/** What the record holds about the response. */
export function History({
  item: { history },
  reasons,
}: {
  item: ItemView
  reasons: readonly ReasonChoice[]
}) {
  const named = (codes: string) =>
    codes
      .split(' ')
      .map((code) => reasons.find((reason) => reason.code === code)?.title ?? code)
      .join('; ')
  return (
    <Panel title="History">
      <ol className="rw-plain rw-small rw-history">
        {history.map(({ sequence, at, action, by, reason }) => (
          <li key={sequence}>
            <b>{entryWords(action)}</b> by {visibleText(by)}
            <span className="rw-note">
              {formatMoment(at)}, entry {sequence}
            </span>
            {reason !== null && <span>{named(reason)}</span>}
          </li>
        ))}
      </ol>
      <p className="rw-note">Each line is an entry of the record that cannot be changed.</p>
    </Panel>
  )
}
