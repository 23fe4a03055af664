'use client'

import type { ComponentProps } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { problemsOf, problemWith, typed, type FormAction } from '#components/ui/form-state.ts'
import { useForm } from '#components/ui/use-form.ts'

/** One line and a button. `seen`: what the page showed, where two windows could be in each other's way. */
export function LineForm({
  action,
  name,
  label,
  hint,
  value = '',
  button,
  seen,
  type = 'text',
}: {
  action: FormAction
  name: string
  label: string
  hint?: string
  value?: string
  button: string
  seen?: string
  type?: ComponentProps<'input'>['type']
}) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <form action={send} noValidate key={JSON.stringify(state.fields)}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      <Field id={name} label={label} error={problemWith(state, name)} {...(hint !== undefined && { hint })}>
        {(control) => (
          <input
            className="rw-in"
            name={name}
            type={type}
            defaultValue={typed(state, name, value)}
            {...control}
          />
        )}
      </Field>
      <div className="rw-mt-3">
        <Button type="submit" look="secondary" disabled={pending}>
          {button}
        </Button>
      </div>
    </form>
  )
}
