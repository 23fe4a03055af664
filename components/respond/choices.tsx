import type { ReactNode } from 'react'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string }

/** Radio buttons, or tick boxes where several may be chosen, with their question, hint and error. */
export function Choices({
  name,
  legend,
  hint,
  error,
  several = false,
  choices,
  chosen,
}: {
  name: string
  legend: ReactNode
  hint?: string
  error?: string | undefined
  several?: boolean
  choices: readonly Choice[]
  chosen: readonly string[]
}) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className="rw-choices" {...(described !== '' && { 'aria-describedby': described })}>
      <legend className="rw-label">{legend}</legend>
      {hint && (
        <span className="rw-hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="rw-err" id={`${name}-error`}>
          <span className="rw-vh">Error: </span>
          {error}
        </span>
      )}
      {choices.map(({ value, label, hint: more }, at) => {
        const id = at === 0 ? name : `${name}-${value}`
        return (
          <div className="rw-choice" key={value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              id={id}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              {...(more && { 'aria-describedby': `${id}-more` })}
            />
            <label htmlFor={id}>{label}</label>
            {more && (
              <span className="rw-hint" id={`${id}-more`}>
                {more}
              </span>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
