'use client'

import { useActionState, type ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type FormState, type SentTo } from '#components/ui/form-state.ts'

/** A form with one field (`children`) and one button (`word`). `returnTo`: where somebody wanted to go. */
export function OneFieldForm({
  action,
  before,
  returnTo,
  word,
  children,
}: SentTo & { returnTo: string; word: string; children: (state: FormState) => ReactNode }) {
  const [state, send, pending] = useActionState(action, before)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form className="rw-team-form" action={send} noValidate>
        <input type="hidden" name="to" value={returnTo} />
        {children(state)}
        <Button type="submit" disabled={pending}>
          {word}
        </Button>
      </form>
    </>
  )
}
