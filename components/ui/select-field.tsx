import { Field } from './field.tsx'

/** One thing to choose: what the form sends, and how people call it. */
export type Choice = { readonly value: string; readonly name: string }

/** A list to choose one thing from, or everything; `chosen` is empty for everything, which `all` names. */
export function SelectField({
  id,
  label,
  all = 'All',
  chosen,
  choices,
}: {
  id: string
  label: string
  all?: string
  chosen: string
  choices: readonly Choice[]
}) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <select className="rw-sel" name={id} defaultValue={chosen} {...control}>
          <option value="">{all}</option>
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
