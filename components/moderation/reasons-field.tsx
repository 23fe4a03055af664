import { Field } from '#components/ui/field.tsx'
import type { ReasonChoice } from './item-view.ts'

/** A choice from the published list of reasons. */
export function Reasons({
  id,
  label,
  hiddenLabel = '',
  error,
  value,
  reasons,
}: {
  id: string
  label: string
  hiddenLabel?: string
  error: string | undefined
  value: string
  reasons: readonly ReasonChoice[]
}) {
  return (
    <Field
      id={id}
      label={
        <>
          {label}
          <span className="rw-vh">{hiddenLabel}</span>
        </>
      }
      error={error}
    >
      {(control) => (
        <select className="rw-sel" name={id} defaultValue={value} {...control}>
          <option value="">Choose a reason</option>
          {reasons.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
