import { PostButton } from '#components/team/post-button.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Panel } from '#components/ui/panel.tsx'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { AskAgain } from './proposal-ask-again.tsx'

/** The newest run over all attached methods (lib/consultation/ensemble). */
export type RunFacts = {
  readonly state: 'waiting' | 'rerunning' | 'summing_up' | 'done' | 'cancelled' | 'failed'
  readonly active: boolean
  /** Methods that had never been rerun when it began, and how many of them are by now. */
  readonly missing: number
  readonly rerun: number
}

export type RunView = {
  /** Null = nobody ever asked. */
  readonly run: RunFacts | null
  /** Which responses are in what is shown; null = nothing is. */
  readonly at: Date | null
  /** Where to see how far it is now. */
  readonly here: string
  readonly consultation: string
  /** Of the proposal, to come back to. */
  readonly code: string
  readonly part: 'methods' | 'wards'
}

type Actions = { readonly ask: FormAction; readonly cancel: FormAction }

const stateWords: Readonly<Record<RunFacts['state'], string>> = {
  waiting: 'Waiting to begin',
  rerunning: 'Running the methods again',
  summing_up: 'Adding up',
  done: '',
  cancelled: 'The last run was stopped. What was run by then is kept, and the next run goes on from there.',
  failed: 'The last run could not be finished. Please start it again.',
}

/** When the figures were computed, and how to compute them anew: in the background, with progress, to be stopped. */
export function ProposalRun({ view, actions }: { view: RunView; actions: Actions }) {
  const { run, at, here, consultation, code, part } = view
  const fields = { consultation, code, part }
  const active = run?.active === true
  return (
    <Panel title={at === null ? 'Nothing is computed yet' : 'How new these figures are'} wash>
      <p>
        {at === null
          ? 'All attached methods are run again and added up. That may take a minute or two the first time.'
          : `Computed ${formatMoment(at)}. Responses that came later, or were changed or withdrawn since, are not in them.`}
      </p>
      {active && <Progress run={run} />}
      {run !== null && !active && stateWords[run.state] !== '' && (
        <p className="rw-mt-2">{stateWords[run.state]}</p>
      )}
      <div className="rw-actions rw-mt-3">
        {active ? (
          <>
            <a className="rw-target" href={here}>
              See how far it is now
            </a>
            <PostButton action={actions.cancel} fields={fields} look="secondary" small>
              Stop it
            </PostButton>
            <AskAgain />
          </>
        ) : (
          <PostButton action={actions.ask} fields={fields} look={at === null ? 'primary' : 'secondary'}>
            {at === null ? 'Compute them' : 'Compute them anew'}
          </PostButton>
        )}
      </div>
    </Panel>
  )
}

function Progress({ run: { state, missing, rerun } }: { run: RunFacts }) {
  return (
    <div className="rw-mt-2" role="status">
      <label className="rw-progress">
        {stateWords[state]}
        {missing > 0 && `: ${formatCount(rerun)} of ${counted(missing, 'new method')}`}
        {missing > 0 && <progress max={missing} value={rerun} />}
      </label>
    </div>
  )
}
