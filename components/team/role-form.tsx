'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, problemWith, typed, type SentTo } from '#components/ui/form-state.ts'
import { RoleField } from './role-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Gives somebody another role. */
export const RoleForm = kept(function RoleForm({
  action,
  email,
  role,
}: SentTo & { email: string; role: string }) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <form className="rw-team-form" action={send}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <input type="hidden" name="email" value={email} />
      <RoleField chosen={typed(state, 'role', role)} error={problemWith(state, 'role')} />
      <Button type="submit" disabled={pending} look="secondary">
        Change the role
      </Button>
    </form>
  )
})
