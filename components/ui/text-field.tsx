import type { ComponentProps, ReactNode } from 'react'
import { Field } from './field.tsx'
import { problemWith, typed, type FormState } from './form-state.ts'

type Input = Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'spellCheck' | 'required'>

/** A line of text in a form, with what was typed (before that: what is `stored`) and what is wrong with it. */
export function TextField({
  state,
  name,
  label,
  hint,
  stored = '',
  ...input
}: Input & { state: FormState; name: string; label: string; hint?: ReactNode; stored?: string }) {
  return (
    <Field id={name} label={label} error={problemWith(state, name)} {...(hint !== undefined && { hint })}>
      {(control) => (
        <input
          className="rw-in"
          name={name}
          defaultValue={typed(state, name, stored)}
          {...input}
          {...control}
        />
      )}
    </Field>
  )
}
