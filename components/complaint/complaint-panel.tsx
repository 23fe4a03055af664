import { PostButton } from '#components/team/post-button.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { KeepTyped } from '#components/ui/keep-typed.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { ComplaintLine } from '#lib/view/complaint/complaint-line.ts'
import { CloseForm } from './close-form.tsx'

/** A complaint as it is read. */
export type ComplaintView = ComplaintLine & {
  readonly isAcknowledged: boolean
  readonly words: string
  readonly email: string
  /** When it was closed, in words, and what came of it; null while it is open. */
  readonly closed: { readonly at: string; readonly outcome: string } | null
}

/** One complaint, and what an administrator does about it. */
export function ComplaintPanel({
  view: { reference, state, received, due, acknowledged, isAcknowledged, words, email, closed },
  acknowledge,
  close,
}: {
  view: ComplaintView
  acknowledge: FormAction
  close: FormAction
}) {
  return (
    <>
      <h1>
        Complaint <span className="rw-nb">{reference}</span>
      </h1>
      <p className="rw-lead">{closed === null ? state : `Closed at ${closed.at}`}</p>
      <p>
        Received at {received}.{' '}
        {isAcknowledged ? `Acknowledged at ${acknowledged}.` : 'It is not acknowledged yet.'}
        {closed === null && ` The answer is due by ${due}.`}
      </p>
      <Panel title="What they wrote">
        <p className="rw-said">{words}</p>
        <p className="rw-mt-3">
          Answer to <a href={`mailto:${email}`}>{email}</a>
        </p>
      </Panel>
      {!isAcknowledged && (
        <Panel title="The letter that acknowledges it was not sent yet" wash>
          <p className="rw-mb-3">If it cannot be sent, write to them yourself, and note it here.</p>
          <PostButton action={acknowledge} fields={{ reference }} look="secondary">
            I have acknowledged it
          </PostButton>
        </Panel>
      )}
      {closed === null ? (
        <Panel title="Close it" wash>
          <KeepTyped>
            <CloseForm action={close} reference={reference} />
          </KeepTyped>
        </Panel>
      ) : (
        <Panel title="What came of it">
          <p className="rw-said">{closed.outcome}</p>
        </Panel>
      )}
    </>
  )
}
