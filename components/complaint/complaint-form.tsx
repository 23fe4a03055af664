'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { problemsOf, problemWith, typed, type SentTo } from '#components/ui/form-state.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { TextBox } from '#components/ui/text-box.tsx'

/** Where somebody complains. `website` is a field that people do not see. What was typed stays, whatever happens. */
export const ComplaintForm = kept(function ComplaintForm({ action }: SentTo) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form action={send} noValidate key={JSON.stringify(state.fields)}>
        <Field
          id="words"
          label="What do you complain about?"
          hint="What happened, when, and what you would like us to do. Only those who answer it read it. Up to 50,000 characters."
          error={problemWith(state, 'words')}
        >
          {(control) => <TextBox name="words" rows={8} defaultValue={typed(state, 'words')} {...control} />}
        </Field>
        <div className="rw-mt-4">
          <TextField
            state={state}
            name="email"
            label="Your e-mail address"
            hint="The answer goes there, and a letter that says that we have your complaint."
            type="email"
            autoComplete="email"
            spellCheck={false}
          />
        </div>
        <div className="rw-vh" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </div>
        <div className="rw-actions rw-mt-4">
          <Button type="submit" disabled={pending}>
            {state.retryAfter === null ? 'Send my complaint' : 'Try again'}
          </Button>
        </div>
      </form>
    </>
  )
})
