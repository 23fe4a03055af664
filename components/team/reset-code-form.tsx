'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { problemsOf, problemWith, typed, type SentTo } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** How one can make sure that somebody is who they say; written in the record. */
const ways = [
  ['in-person', 'I met them'],
  ['video', 'I saw them on a video call'],
  ['known-telephone', 'I called a telephone number that we knew before'],
] as const

/** Lets somebody set up a new one-time code, once whoever does it says how they made sure who asks. */
export const ResetCodeForm = kept(function ResetCodeForm({ action, email }: SentTo & { email: string }) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  const chosen = typed(state, 'checked', '')
  return (
    <form className="rw-team-form" action={send}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <input type="hidden" name="email" value={email} />
      <Field
        id="checked"
        label="How did you make sure that it is them?"
        hint="An e-mail is not enough: whoever reads theirs may have written it."
        error={problemWith(state, 'checked')}
      >
        {(control) => (
          <select className="rw-sel" name="checked" defaultValue={chosen} key={chosen} {...control}>
            <option value="">Choose</option>
            {ways.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit" disabled={pending} look="secondary">
        Start a new one-time code
      </Button>
    </form>
  )
})
