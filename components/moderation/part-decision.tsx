import { Field } from '#components/ui/field.tsx'
import { problemWith, typed, type FormState } from '#components/ui/form-state.ts'
import type { ReasonChoice } from './item-view.ts'

/** The words of a part that are hidden already, in the rows that the form has for them. */
export type Hidden = readonly { readonly words: string; readonly why: string }[]

const actions = [
  { value: 'publish', name: 'Clear as it is' },
  { value: 'redact', name: 'Clear, with words hidden' },
  { value: 'refuse', name: 'Do not publish' },
] as const

const rows = [1, 2, 3] as const

/** What is decided about one part of a response: clear it, hide words of it, or refuse it. */
export function PartDecision({
  name,
  label,
  state,
  reasons,
  chosen,
  reason,
  hidden,
}: {
  /** The key of the part. */
  name: string
  label: string
  state: FormState
  reasons: readonly ReasonChoice[]
  /** The action that stands; empty = none. */
  chosen: string
  reason: string
  hidden: Hidden
}) {
  const sent = Object.keys(state.fields).length > 0
  const value = (field: string, before: string) => (sent ? typed(state, `${name}.${field}`) : before)
  const problem = problemWith(state, `${name}.action`)
  const action = value('action', chosen)
  return (
    <fieldset
      className="rw-decide"
      id={`${name}.action`}
      aria-describedby={problem ? `${name}.error` : undefined}
    >
      <legend className="rw-label">
        Decide<span className="rw-vh"> about {label}</span>
      </legend>
      {problem && (
        <span className="rw-err" id={`${name}.error`}>
          <span className="rw-vh">Error: </span>
          {problem}
        </span>
      )}
      <div className="rw-decide__actions">
        {actions.map(({ value: code, name: words }) => (
          <label key={code}>
            <input type="radio" name={`${name}.action`} value={code} defaultChecked={action === code} />{' '}
            {words}
          </label>
        ))}
      </div>
      <details open={hidden.length > 0 || sent}>
        <summary>Hide words in this</summary>
        {rows.map((row) => (
          <div key={row} className="rw-decide__row">
            <Field
              id={`${name}.words${row}`}
              label={
                <>
                  Words to hide
                  <span className="rw-vh">
                    {' '}
                    {row}, in {label}
                  </span>
                </>
              }
              hint={
                row === 1
                  ? 'Exactly as written, one passage a line. Every place where they stand is hidden.'
                  : undefined
              }
              error={problemWith(state, `${name}.words${row}`)}
            >
              {(control) => (
                <textarea
                  className="rw-in"
                  rows={2}
                  name={`${name}.words${row}`}
                  defaultValue={value(`words${row}`, hidden[row - 1]?.words ?? '')}
                  {...control}
                />
              )}
            </Field>
            <Reasons
              id={`${name}.why${row}`}
              label="Why"
              hiddenLabel={` these words are hidden (${row}, in ${label})`}
              error={problemWith(state, `${name}.why${row}`)}
              value={value(`why${row}`, hidden[row - 1]?.why ?? '')}
              reasons={reasons}
            />
          </div>
        ))}
      </details>
      <Reasons
        id={`${name}.reason`}
        label="Reason, when it is not published"
        hiddenLabel={` (${label})`}
        error={problemWith(state, `${name}.reason`)}
        value={value('reason', reason)}
        reasons={reasons}
      />
    </fieldset>
  )
}

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
