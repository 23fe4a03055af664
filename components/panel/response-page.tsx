import { RespondentText } from '#components/responses/respondent-text.tsx'
import { ScenarioPanel } from '#components/responses/scenario-card.tsx'
import { Saved } from '#components/team/saved.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { kindWords } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { SavedNotice } from '#lib/view/team/saved-notice.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { NoteForm } from './note-form.tsx'
import type { PanelResponseView, ResponseActions } from './response-view.ts'

type Props = {
  readonly response: PanelResponseView
  readonly actions: ResponseActions
  readonly saved: SavedNotice | null
}

/** One response for a panellist: what it says and its themes at the left, the method and the notes at the right. */
export function PanelResponsePage({ response, actions, saved }: Props) {
  const { reference, kind, region, organisation, receivedAt, quotable, answers, card, scenarioTitle } =
    response
  const from = [organisation === '' ? kindWords[kind] : visibleText(organisation), region].filter(Boolean)
  return (
    <>
      <div className="rw-panel__head">
        <h1>
          Response <span className="rw-nb">{reference}</span>
        </h1>
        {response.done && <Tag tone="ok">You have finished this</Tag>}
      </div>
      <p className="rw-muted">
        {from.join(', ')}. Received at {formatMoment(receivedAt)}.{' '}
        {quotable
          ? 'Its words may be quoted.'
          : 'Its author chose to be counted only: do not quote its words.'}
      </p>
      <div className="rw-moderate">
        <div className="rw-pile">
          {answers.length === 0 && <p>It answers no question in words or choices.</p>}
          {answers.map((answer) => (
            <AnswerPanel
              key={answer.id}
              answer={answer}
              reference={reference}
              actions={actions}
              saved={saved}
            />
          ))}
        </div>
        <div className="rw-pile">
          <Reading response={response} actions={actions} />
          {card !== null && <ScenarioPanel card={card} title={visibleText(scenarioTitle)} />}
          <Notes response={response} actions={actions} saved={saved} />
        </div>
      </div>
    </>
  )
}

function Reading({ response: { id, reference, readers, done }, actions }: Omit<Props, 'saved'>) {
  const finished = readers.filter((one) => one.done).map(({ name }) => name)
  const waiting = readers.filter((one) => !one.done).map(({ name }) => name)
  return (
    <Panel title="Reading" wash>
      <p className="rw-small rw-mb-3">
        {readers.length === 0 && 'Given to nobody in particular.'}
        {waiting.length > 0 && `To read: ${joinWords(waiting)}. `}
        {finished.length > 0 && `Finished: ${joinWords(finished)}.`}
      </p>
      <PostButton
        action={actions.finish}
        look={done ? 'secondary' : 'primary'}
        fields={{ response: id, reference, done: done ? 'no' : 'yes' }}
      >
        {done ? 'Take it up again' : 'Done, next one'}
      </PostButton>
    </Panel>
  )
}

function Notes({ response: { id, reference, notes }, actions, saved }: Props) {
  return (
    <Panel title="Notes">
      <Saved notice={saved} place="notes" />
      {notes.length === 0 && <p className="rw-muted rw-mb-3">No note yet.</p>}
      {notes.map((note) => (
        <div key={note.id} className="rw-mb-3">
          <RespondentText text={note.text} />
          <p className="rw-note">
            {note.by}, {formatMoment(note.at)}. {note.shared ? 'The panel reads it.' : 'Only you read it.'}
          </p>
        </div>
      ))}
      <NoteForm key={notes.length} response={id} reference={reference} action={actions.note} />
    </Panel>
  )
}
