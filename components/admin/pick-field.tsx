import type { ReactNode } from 'react'
import { Field } from '#components/ui/field.tsx'
import { problemWith, typed, type FormState } from '#components/ui/form-state.ts'
import type { Choice } from '#components/ui/select-field.tsx'

/** One thing to choose from a list in a form, with what was chosen and what is wrong with it. */
export function PickField({
  state,
  name,
  label,
  hint,
  stored,
  choices,
}: {
  state: FormState
  name: string
  label: string
  hint?: ReactNode
  stored: string
  choices: readonly Choice[]
}) {
  const now = typed(state, name, stored)
  return (
    <Field id={name} label={label} error={problemWith(state, name)} {...(hint !== undefined && { hint })}>
      {(control) => (
        <select className="rw-sel" name={name} defaultValue={now} key={now} {...control}>
          {choices.map(({ value, name: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
