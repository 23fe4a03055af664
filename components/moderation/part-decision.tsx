import { problemWith, typed, type FormState } from '#components/ui/form-state.ts'
import { HideWords, type HiddenRow } from './hide-words.tsx'
import type { ReasonChoice } from './item-view.ts'
import { Reasons } from './reasons-field.tsx'

const actions = [
  { value: 'publish', name: 'Clear as it is' },
  { value: 'redact', name: 'Clear, with words hidden' },
  { value: 'refuse', name: 'Do not publish' },
] as const

/**
 * What is decided about one part of a response: clear it, hide words of it, or refuse it. What only one of these asks for
 * stands below it when it is chosen (by the style sheet, so it needs no script).
 */
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
  hidden: readonly HiddenRow[]
}) {
  const sent = Object.keys(state.fields).length > 0
  const value = (field: string, before: string) => (sent ? typed(state, `${name}.${field}`) : before)
  const problem = problemWith(state, `${name}.action`)
  const action = value('action', chosen)
  const rows = [0, 1, 2].map((at) => ({
    words: value(`words${at + 1}`, hidden[at]?.words ?? ''),
    why: value(`why${at + 1}`, hidden[at]?.why ?? ''),
  }))
  const filled = rows.some(({ words, why }) => words !== '' || why !== '')
  return (
    <fieldset
      className={filled ? 'rw-decide rw-decide--filled' : 'rw-decide'}
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
      <HideWords {...{ name, label, state, reasons }} values={rows} />
      <div className="rw-decide__reason">
        <Reasons
          id={`${name}.reason`}
          label="Reason, which the author is told"
          hiddenLabel={` (${label})`}
          error={problemWith(state, `${name}.reason`)}
          value={value('reason', reason)}
          reasons={reasons}
        />
      </div>
    </fieldset>
  )
}
