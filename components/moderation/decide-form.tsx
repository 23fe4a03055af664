'use client'

import { problemsOf, problemWith, typed, type FormAction, type FormState } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { DecidePart } from './decide-part.tsx'
import type { ItemView, ReasonChoice } from './item-view.ts'
import { TextBox } from '#components/ui/text-box.tsx'

/** The texts of a response, each with what is decided about it, and one button that records all of it. */
export const DecideForm = kept(function DecideForm({
  item,
  reasons,
  action,
}: {
  item: ItemView
  reasons: readonly ReasonChoice[]
  action: FormAction
}) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  const appealed = item.state === 'appealed'
  const open = item.state !== 'withdrawn' && !(appealed && item.appeal?.mayDecide === false)
  return (
    <form action={send} className="rw-pile" noValidate key={JSON.stringify(state.fields)}>
      <input type="hidden" name="response" value={item.id} />
      <input type="hidden" name="stamp" value={item.stamp} />
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {[...item.answers, ...item.names].map((part) => (
        <DecidePart key={part.title} {...{ part, state, reasons, open }} />
      ))}
      {open && (
        <Panel title={appealed ? 'Decide the appeal' : 'Record what you decided'}>
          {appealed && <AppealChoice state={state} />}
          <Field
            id="note"
            label="Note to the author (optional)"
            hint="Goes into the letter, if they left an address."
            error={problemWith(state, 'note')}
          >
            {(control) => <TextBox rows={3} name="note" defaultValue={typed(state, 'note')} {...control} />}
          </Field>
          <div className="rw-actions rw-mt-3">
            <Button type="submit" disabled={pending} data-record="">
              {appealed ? 'Record the decision on the appeal' : 'Record decision'}
            </Button>
          </div>
          <p className="rw-note rw-mt-2">
            The author is told what was hidden or refused, and why. Nothing is published before every part is
            decided.
          </p>
        </Panel>
      )}
    </form>
  )
})

const answers = [
  { value: 'yes', name: 'Yes: what is changed above stands instead' },
  { value: 'no', name: 'No: the earlier decisions stand' },
] as const

/** Whether somebody else agrees with the author. */
function AppealChoice({ state }: { state: FormState }) {
  const problem = problemWith(state, 'upheld')
  return (
    <fieldset
      className="rw-decide rw-mb-4"
      id="upheld"
      aria-describedby={problem ? 'upheld-error' : undefined}
    >
      <legend className="rw-label">Is the author right?</legend>
      {problem && (
        <span className="rw-err" id="upheld-error">
          <span className="rw-vh">Error: </span>
          {problem}
        </span>
      )}
      {answers.map(({ value, name }) => (
        <label key={value}>
          <input type="radio" name="upheld" value={value} defaultChecked={typed(state, 'upheld') === value} />{' '}
          {name}
        </label>
      ))}
    </fieldset>
  )
}
