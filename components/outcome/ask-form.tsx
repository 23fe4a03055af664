'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type SentTo } from '#components/ui/form-state.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Asks for an address to tell of consultations. */
export const AskForm = kept(function AskForm({ action }: SentTo) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form className="rw-team-form" action={send} noValidate key={JSON.stringify(state.fields)}>
        <TextField
          state={state}
          name="email"
          label="Your e-mail address"
          hint="We send one letter to it first, which asks you to confirm."
          type="email"
          autoComplete="email"
          spellCheck={false}
        />
        <Button type="submit" disabled={pending}>
          Tell me of consultations
        </Button>
      </form>
    </>
  )
})
