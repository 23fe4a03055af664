import type { ReactNode } from 'react'

/** What a control must carry so that its label, hint and error belong to it. */
export type Control = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

export type FieldProps = {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly children: (control: Control) => ReactNode
}

/** A control with its label, hint and error, tied together for assistive technology. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error === undefined ? undefined : `${id}-error`
  const describedBy = [hintId, errorId].filter((part) => part !== undefined).join(' ')
  return (
    <div className="rw-field">
      <label className="rw-label" htmlFor={id}>
        {label}
      </label>
      {hintId && (
        <span className="rw-hint" id={hintId}>
          {hint}
        </span>
      )}
      {errorId && (
        <span className="rw-err" id={errorId}>
          <span className="rw-vh">Error: </span>
          {error}
        </span>
      )}
      {children({
        id,
        ...(describedBy !== '' && { 'aria-describedby': describedBy }),
        ...(errorId && { 'aria-invalid': true as const }),
      })}
    </div>
  )
}
