'use client'

import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, problemWith, type SentTo } from '#components/ui/form-state.ts'
import { RoleField } from './role-field.tsx'

/** Gives somebody another role. */
export function RoleForm({ action, before, email, role }: SentTo & { email: string; role: string }) {
  const [state, send, pending] = useActionState(action, before)
  const problems = problemsOf(state)
  return (
    <form className="rw-team-form" action={send}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <input type="hidden" name="email" value={email} />
      <RoleField chosen={role} error={problemWith(state, 'role')} />
      <Button type="submit" disabled={pending} look="secondary">
        Change the role
      </Button>
    </form>
  )
}
