'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { problemsOf, problemWith, typed, type FormAction } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { TextBox } from '#components/ui/text-box.tsx'

/** Where an author says why a decision is wrong. What was typed stays, whatever happens. */
export const AppealForm = kept(function AppealForm({ action }: { action: FormAction }) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <form action={send} noValidate key={JSON.stringify(state.fields)}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <Field
        id="text"
        label="Why is the decision wrong?"
        hint="Only the team reads this; it is not published. Up to 50,000 characters."
        error={problemWith(state, 'text')}
      >
        {(control) => <TextBox name="text" rows={7} defaultValue={typed(state, 'text')} {...control} />}
      </Field>
      <div className="rw-actions rw-mt-4">
        <Button type="submit" disabled={pending}>
          {state.retryAfter === null ? 'Send my appeal' : 'Try again'}
        </Button>
      </div>
    </form>
  )
})
