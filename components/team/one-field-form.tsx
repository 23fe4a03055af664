'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type FormState, type SentTo } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** A form with one field (`children`) and one button (`word`). `returnTo`: where somebody wanted to go. */
export const OneFieldForm = kept(function OneFieldForm({
  action,
  returnTo,
  word,
  children,
}: SentTo & { returnTo: string; word: string; children: (state: FormState) => ReactNode }) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form className="rw-team-form" action={send} noValidate key={JSON.stringify(state.fields)}>
        <input type="hidden" name="to" value={returnTo} />
        {children(state)}
        <Button type="submit" disabled={pending}>
          {word}
        </Button>
      </form>
    </>
  )
})
