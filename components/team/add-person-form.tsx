'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, problemWith, typed, type SentTo } from '#components/ui/form-state.ts'
import { RoleField } from './role-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Adds somebody to the team. */
export const AddPersonForm = kept(function AddPersonForm({ action }: SentTo) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form className="rw-team-form" action={send} noValidate key={JSON.stringify(state.fields)}>
        <TextField state={state} name="name" label="Name" autoComplete="off" />
        <TextField
          state={state}
          name="email"
          label="E-mail address"
          hint="Links to sign in go there."
          type="email"
          autoComplete="off"
          spellCheck={false}
        />
        <RoleField chosen={typed(state, 'role') || 'moderator'} error={problemWith(state, 'role')} />
        <Button type="submit" disabled={pending}>
          Add to the team
        </Button>
      </form>
    </>
  )
})
