import type { ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { problemWith, typed, type FormState } from '#components/ui/form-state.ts'
import { TextBox } from '#components/ui/text-box.tsx'

/** Several lines of text in a form, with what was typed (before that: what is `stored`) and what is wrong with it. */
export function TextArea({
  state,
  name,
  label,
  hint,
  stored = '',
  rows = 5,
}: {
  state: FormState
  name: string
  label: string
  hint?: ReactNode
  stored?: string
  rows?: number
}) {
  return (
    <Field id={name} label={label} error={problemWith(state, name)} {...(hint !== undefined && { hint })}>
      {(control) => (
        <TextBox name={name} rows={rows} defaultValue={typed(state, name, stored)} {...control} />
      )}
    </Field>
  )
}
