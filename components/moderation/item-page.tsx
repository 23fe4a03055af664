import { PostButton } from '#components/team/post-button.tsx'
import type { FormAction, FormState } from '#components/ui/form-state.ts'
import { RespondentText } from '#components/responses/respondent-text.tsx'
import { ScenarioPanel } from '#components/responses/scenario-card.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { moderationPath } from '#lib/paths/moderation-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { kindWords, publicationWords, stateWords } from '#lib/view/moderation/moderation-words.ts'
import { DecideForm } from './decide-form.tsx'
import { Earlier, History, Similar } from './item-context.tsx'
import { NotesPanel } from './notes-panel.tsx'
import type { ItemView, ReasonChoice } from './item-view.ts'

export type ItemActions = Readonly<
  Record<'decide' | 'claim' | 'giveBack' | 'refer' | 'release' | 'note' | 'next', FormAction>
>

type ItemPageProps = {
  readonly item: ItemView
  readonly consultation: string
  readonly reasons: readonly ReasonChoice[]
  readonly actions: ItemActions
  readonly before: FormState
  /** Something was recorded just now. */
  readonly done: boolean
}

/** One response for a moderator: texts and decisions at the left, what helps to decide at the right. */
export function ItemPage({ item, consultation, reasons, actions, before, done }: ItemPageProps) {
  return (
    <>
      <div className="rw-panel__head">
        <h1>
          Response <span className="rw-nb">{item.reference}</span>
        </h1>
        <Tag>{stateWords[item.state]}</Tag>
      </div>
      {done && (
        <div className="rw-mb-4" role="status">
          <Notice title={`Recorded. This response is now: ${stateWords[item.state].toLowerCase()}.`}>
            <PostButton action={actions.next} before={before} fields={{ consultation }}>
              Take the next one
            </PostButton>
          </Notice>
        </div>
      )}
      <Standing item={item} />
      <div className="rw-moderate">
        <DecideForm key={item.stamp} item={item} reasons={reasons} action={actions.decide} before={before} />
        <div className="rw-pile">
          <Hold item={item} actions={actions} before={before} />
          {item.card && <ScenarioPanel card={item.card} title="" />}
          <Similar item={item} />
          <NotesPanel key={item.notes.length} item={item} action={actions.note} before={before} />
          <Earlier item={item} />
          <History item={item} />
        </div>
      </div>
    </>
  )
}

function Standing({
  item: { kind, publication, receivedAt, version, heldFor, state, waitsFor, appeal },
}: {
  item: ItemView
}) {
  return (
    <div className="rw-mb-4">
      <p className="rw-muted">
        {kindWords[kind]}. {publicationWords[publication]}. Received at {formatMoment(receivedAt)}
        {version > 1 ? `; this is version ${version}` : ''}.
      </p>
      {state === 'held' && (
        <Notice tone="warning" title={`Held for a person to look at: ${heldFor.join(', ')}.`}>
          A decision releases it.
        </Notice>
      )}
      {waitsFor === 'administrator' && <Notice title="Referred: an administrator decides." />}
      {waitsFor === 'second_moderator' && (
        <Notice title="A refusal awaits the opinion of a second moderator." />
      )}
      {appeal && (
        <Panel title={appeal.decidedAt === null ? 'The author appeals' : 'The author appealed'} wash>
          <RespondentText text={appeal.text} />
          {appeal.decidedAt === null && !appeal.mayDecide && (
            <p className="rw-note">
              You hid or refused something here: somebody else has to decide the appeal.
            </p>
          )}
        </Panel>
      )}
    </div>
  )
}

function Hold({ item, actions, before }: Pick<ItemPageProps, 'item' | 'actions' | 'before'>) {
  const { id, stamp, claim, state, waitsFor } = item
  const fields = { response: id, stamp }
  return (
    <Panel title="This response" wash>
      {claim === null ? (
        <p className="rw-small rw-mb-2">Nobody has it.</p>
      ) : (
        <p className="rw-small rw-mb-2">
          {claim.mine ? 'You have' : `${claim.by} has`} it until {formatMoment(claim.until)}.
          {!claim.mine && ' You can read it, not decide.'}
        </p>
      )}
      <div className="rw-actions">
        {(claim === null || claim.mine) && state !== 'withdrawn' && (
          <PostButton small look="secondary" action={actions.claim} before={before} fields={fields}>
            {claim === null ? 'Take it' : 'Take 20 more minutes'}
          </PostButton>
        )}
        {claim?.mine && (
          <PostButton small look="secondary" action={actions.giveBack} before={before} fields={fields}>
            Give it back
          </PostButton>
        )}
        {state === 'held' && (
          <PostButton small look="secondary" action={actions.release} before={before} fields={fields}>
            Release
          </PostButton>
        )}
        {waitsFor !== 'administrator' && state === 'awaiting' && (
          <PostButton small look="secondary" action={actions.refer} before={before} fields={fields}>
            Refer to an administrator
          </PostButton>
        )}
      </div>
      <p className="rw-small rw-mt-2">
        <a href={moderationPath()}>Back to the queue</a>
      </p>
    </Panel>
  )
}
