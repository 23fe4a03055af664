'use client'

import { useRef } from 'react'
import { Saved } from '#components/team/saved.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { joinWords } from '#lib/view/format/join-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { SavedNotice } from '#lib/view/team/saved-notice.ts'
import { markedSegments } from '#lib/view/panel/marked-segments.ts'
import { MarkForm } from './mark-form.tsx'
import type { AnswerView, ResponseActions } from './response-view.ts'
import { NewThemeForm, TagForm } from './tag-form.tsx'

type Props = {
  readonly answer: AnswerView
  readonly reference: string
  readonly actions: ResponseActions
  readonly saved: SavedNotice | null
}

/** One answer: what it says with what is marked in it, the themes found in it, and forms for both. */
export function AnswerPanel({ answer, reference, actions, saved }: Props) {
  const { position, wording, choices, words, withheld, found, themes } = answer
  const said = useRef<HTMLDivElement>(null)
  return (
    <Panel title={`Question ${position}: ${wording}`}>
      <Saved notice={saved} place={`answer-${answer.id}`} />
      {choices.length > 0 && (
        <p className="rw-mb-2">
          Choice: <b>{choices.join(', ')}</b>
        </p>
      )}
      {words !== '' && (
        <div ref={said}>
          <div className="rw-said" dir="auto">
            {markedSegments(words, answer.passages).map(({ text, marked }, at) =>
              marked ? (
                <mark key={at} className="rw-marked">
                  {visibleText(text)}
                </mark>
              ) : (
                visibleText(text)
              ),
            )}
          </div>
        </div>
      )}
      {withheld && (
        <p className="rw-note">Moderators hid words of this answer. The panel does not read them.</p>
      )}
      {found.length > 0 && (
        <ul className="rw-small rw-issues rw-mt-3">
          {found.map(({ theme, people }) => (
            <li key={theme}>
              <b>{theme}</b>, found by {joinWords(people)}
            </li>
          ))}
        </ul>
      )}
      <Marks answer={answer} reference={reference} actions={actions} />
      <div className="rw-pile rw-mt-4">
        {themes.length > 0 && (
          <TagForm key={answer.mine.join()} answer={answer} reference={reference} action={actions.tag} />
        )}
        <NewThemeForm
          key={`new ${themes.length}`}
          answer={answer}
          reference={reference}
          action={actions.createTheme}
        />
        {words !== '' && (
          <MarkForm
            key={`mark ${answer.passages.length}`}
            answer={answer}
            reference={reference}
            said={said}
            action={actions.mark}
          />
        )}
      </div>
    </Panel>
  )
}

function Marks({ answer: { id: answer, passages }, reference, actions }: Omit<Props, 'saved'>) {
  if (passages.length === 0) return null
  return (
    <ul className="rw-quotes">
      {passages.map(({ id, quotation, by, mine }) => (
        <li key={id}>
          <blockquote dir="auto">{visibleText(quotation)}</blockquote>
          <p className="rw-note">Marked as evidence by {by}.</p>
          {mine && (
            <PostButton
              small
              look="secondary"
              action={actions.unmark}
              fields={{ answer, passage: id, reference }}
            >
              Take this mark away
            </PostButton>
          )}
        </li>
      ))}
    </ul>
  )
}
