'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type SentTo } from './form-state.ts'
import { TextField } from './text-field.tsx'

/** Asks for the one-time code. `returnTo`: where somebody wanted to go. */
export function CodeForm({ action, before, returnTo }: SentTo & { returnTo: string }) {
  const [state, send, pending] = useActionState(action, before)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form className="rw-team-form" action={send} noValidate>
        <input type="hidden" name="to" value={returnTo} />
        <TextField
          state={state}
          name="code"
          label="One-time code"
          hint="Six digits"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <Button type="submit" disabled={pending}>
          Continue
        </Button>
      </form>
    </>
  )
}
