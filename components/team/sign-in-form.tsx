'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type SentTo } from './form-state.ts'
import { TextField } from './text-field.tsx'

/** Asks for the address that a sign-in link is to be sent to. `returnTo`: where somebody wanted to go. */
export function SignInForm({ action, before, returnTo }: SentTo & { returnTo: string }) {
  const [state, send, pending] = useActionState(action, before)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form className="rw-team-form" action={send} noValidate>
        <input type="hidden" name="to" value={returnTo} />
        <TextField
          state={state}
          name="email"
          label="Your e-mail address"
          hint="The one that an administrator added you with."
          type="email"
          autoComplete="email"
          spellCheck={false}
        />
        <Button type="submit" disabled={pending}>
          Send me a link
        </Button>
      </form>
    </>
  )
}
