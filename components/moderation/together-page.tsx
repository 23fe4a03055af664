'use client'

import { problemsOf, problemWith, typed, type SentTo } from '#components/ui/form-state.ts'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { RespondentText } from '#components/responses/respondent-text.tsx'
import { counted } from '#lib/view/format/counted.ts'
import { moderationItemPath } from '#lib/paths/moderation-paths.ts'
import type { ReasonChoice } from './item-view.ts'
import { Reasons } from './reasons-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { TextBox } from '#components/ui/text-box.tsx'

export type MarkedResponse = {
  readonly id: string
  readonly reference: string
  readonly stamp: string
  readonly texts: readonly string[]
  /** What to look out for in them. */
  readonly hints: readonly string[]
}

const actions = [
  { value: 'publish', name: 'Clear all of them as they are' },
  { value: 'refuse', name: 'Publish none of their words' },
] as const

/** The preview of a decision about several responses: all their words, then one decision for them. */
export const TogetherPage = kept(function TogetherPage({
  marked,
  reasons,
  action,
}: SentTo & { marked: readonly MarkedResponse[]; reasons: readonly ReasonChoice[] }) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  const problem = problemWith(state, 'action')
  return (
    <div className="rw-team">
      <h1>Decide {counted(marked.length, 'response')} together</h1>
      <p className="rw-lead rw-mt-2">
        Read what would be decided. Each gets a decision, an entry in the record and a letter of its own.
      </p>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form action={send} className="rw-pile" noValidate key={JSON.stringify(state.fields)}>
        {marked.map(({ id, reference, stamp, texts, hints }) => (
          <section key={id} className="rw-panel" aria-label={`Response ${reference}`}>
            <h2 className="rw-h3">
              <a href={moderationItemPath(id)}>{reference}</a>
            </h2>
            <input type="hidden" name="item" value={`${id} ${stamp}`} />
            {texts.length === 0 && <p className="rw-note">No words, only choices.</p>}
            {texts.map((text) => (
              <RespondentText key={text} text={text} />
            ))}
            {hints.length > 0 && (
              <p className="rw-small rw-mt-2">
                Look out for:{' '}
                {hints.map((hint) => (
                  <Tag key={hint} tone="warn">
                    {hint}
                  </Tag>
                ))}
              </p>
            )}
          </section>
        ))}
        <Panel title="Decide about all of these">
          <fieldset className="rw-decide" id="action">
            <legend className="rw-vh">Decide about all of these</legend>
            {problem && (
              <span className="rw-err">
                <span className="rw-vh">Error: </span>
                {problem}
              </span>
            )}
            {actions.map(({ value, name }) => (
              <label key={value}>
                <input
                  type="radio"
                  name="action"
                  value={value}
                  defaultChecked={typed(state, 'action') === value}
                />{' '}
                {name}
              </label>
            ))}
            <div className="rw-decide__reason">
              <Reasons
                id="reason"
                label="Reason, which the authors are told"
                error={problemWith(state, 'reason')}
                value={typed(state, 'reason')}
                reasons={reasons}
              />
            </div>
            <Field id="note" label="Note to the authors (optional)">
              {(control) => <TextBox rows={2} name="note" defaultValue={typed(state, 'note')} {...control} />}
            </Field>
          </fieldset>
          <div className="rw-actions rw-mt-4">
            <Button type="submit" disabled={pending}>
              Record for {counted(marked.length, 'response')}
            </Button>
          </div>
        </Panel>
      </form>
    </div>
  )
})
