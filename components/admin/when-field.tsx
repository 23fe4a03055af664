import { Field } from '#components/ui/field.tsx'
import { problemWith, typed, type FormState } from '#components/ui/form-state.ts'

/** A day and a time as clocks in England show them, "2027-01-29T17:00"; or only a day. */
export function WhenField({
  state,
  name,
  label,
  stored,
  dayOnly = false,
}: {
  state: FormState
  name: string
  label: string
  stored: string
  dayOnly?: boolean
}) {
  const hint = dayOnly ? 'For example 2026-05-31' : 'London time, for example 2027-01-29T17:00'
  return (
    <Field id={name} label={label} hint={hint} error={problemWith(state, name)}>
      {(control) => (
        <input
          className="rw-in rw-in--when"
          type={dayOnly ? 'date' : 'datetime-local'}
          name={name}
          defaultValue={typed(state, name, stored)}
          {...control}
        />
      )}
    </Field>
  )
}
