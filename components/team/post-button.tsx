'use client'

import { useActionState, type ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-class.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type SentTo } from '#components/ui/form-state.ts'

/** A button that does one thing on the server. `fields` go along. */
export function PostButton({
  action,
  before,
  fields = {},
  children,
  ...look
}: SentTo & ButtonLook & { fields?: Readonly<Record<string, string>>; children: ReactNode }) {
  const [state, send, pending] = useActionState(action, before)
  const problems = problemsOf(state)
  return (
    <form action={send}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" disabled={pending} {...look}>
        {children}
      </Button>
    </form>
  )
}
