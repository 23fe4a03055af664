'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, typed, type FormState } from '#components/ui/form-state.ts'

/**
 * The frame of a form of administrators: what is wrong, the fields and the button (`word`). What was typed stays.
 *
 * `hidden`: what goes along. `more`: other buttons.
 */
export function EditForm({
  state,
  send,
  pending,
  word,
  look = 'primary',
  hidden = {},
  more,
  children,
}: {
  state: FormState
  send: (form: FormData) => void
  pending: boolean
  word: string
  /** Secondary where another step of the page matters more. */
  look?: 'primary' | 'secondary'
  hidden?: Readonly<Record<string, string>>
  more?: ReactNode
  children: ReactNode
}) {
  const problems = problemsOf(state)
  return (
    <div className="rw-edit">
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form action={send} noValidate key={JSON.stringify(state.fields)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={typed(state, name, value)} />
        ))}
        {children}
        <div className="rw-actions">
          <Button type="submit" look={look} disabled={pending}>
            {word}
          </Button>
          {more}
        </div>
      </form>
    </div>
  )
}
