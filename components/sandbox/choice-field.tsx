import type { ChoiceView } from '#lib/view/sandbox/sandbox-method.ts'
import type { Controls } from './controls.ts'
import { FieldError } from './field-error.tsx'

/** One advanced choice: a list with a plain line about what it decides. */
export function ChoiceField({ choice, controls }: { choice: ChoiceView; controls: Controls }) {
  const { field, label, explanation, published, options } = choice
  const chosen = controls.settings[field] ?? published
  const problem = controls.problems.get(field)
  return (
    <div className={chosen === published ? 'rw-choice' : 'rw-choice rw-choice--changed'}>
      <label htmlFor={field}>{label}</label>
      <p className="rw-note" id={`${field}-hint`}>
        {explanation}
      </p>
      <FieldError field={field} problem={problem} />
      <select
        className="rw-sel"
        id={field}
        name={field}
        value={chosen}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={`${field}-hint${problem === undefined ? '' : ` ${field}-error`}`}
        onChange={(event) => controls.choose(field, event.target.value)}
      >
        {options.every(({ value }) => value !== chosen) && <option value={chosen}>{chosen}</option>}
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
            {value === published ? ' (published)' : ''}
          </option>
        ))}
      </select>
    </div>
  )
}
