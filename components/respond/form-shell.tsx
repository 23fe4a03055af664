'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { problemsOf, typed, type FormState } from '#components/ui/form-state.ts'

/**
 * The frame of one page of the response: what is wrong, what another window saved meanwhile, the fields, and the two ways
 * on. Nothing that was typed is lost: when the server cannot save, the text stays here and can be sent again.
 *
 * `seen`: what the page showed when it was made; it comes back with the form.
 */
export function FormShell({
  state,
  send,
  pending,
  seen,
  children,
}: {
  state: FormState
  send: (form: FormData) => void
  pending: boolean
  seen: string
  children: ReactNode
}) {
  const theirs = typed(state, 'theirs', '')
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {theirs !== '' && (
        <Notice tone="warning" title={state.message}>
          <p>What the other window saved:</p>
          <p className="rw-pre">{theirs}</p>
          <p>What you typed here is below. Saving it replaces the other.</p>
        </Notice>
      )}
      <form action={send} noValidate key={JSON.stringify(state.fields)}>
        <input type="hidden" name="seen" value={typed(state, 'seen', seen)} />
        {children}
        <div className="rw-actions rw-mt-6">
          <Button type="submit" disabled={pending}>
            {state.retryAfter === null ? 'Save and continue' : 'Try again'}
          </Button>
          <Button type="submit" look="secondary" name="then" value="later" disabled={pending}>
            Save and come back later
          </Button>
        </div>
      </form>
    </>
  )
}
