import { Field } from '#components/ui/field.tsx'
import { problemWith, type FormState } from '#components/ui/form-state.ts'
import type { ReasonChoice } from './item-view.ts'
import { Reasons } from './reasons-field.tsx'
import { TextBox } from '#components/ui/text-box.tsx'

/** Words that a decision hides, one passage a line, and why. */
export type HiddenRow = { readonly words: string; readonly why: string }

/**
 * The words to hide in one text: a row for the usual case, and two more for other reasons. `values`: what stands in the
 * rows, in their order.
 */
export function HideWords({
  name,
  label,
  state,
  values,
  reasons,
}: {
  /** The key of the part. */
  name: string
  label: string
  state: FormState
  values: readonly HiddenRow[]
  reasons: readonly ReasonChoice[]
}) {
  const row = (number: 1 | 2 | 3) => (
    <Row key={number} {...{ name, label, state, reasons, number }} value={values[number - 1]} />
  )
  const filled = values.slice(1).some(({ words, why }) => words !== '' || why !== '')
  return (
    <div className="rw-decide__hide">
      {row(1)}
      <details open={filled}>
        <summary>Hide other words for another reason</summary>
        {row(2)}
        {row(3)}
      </details>
    </div>
  )
}

function Row({
  name,
  label,
  state,
  reasons,
  number,
  value = { words: '', why: '' },
}: {
  name: string
  label: string
  state: FormState
  reasons: readonly ReasonChoice[]
  number: number
  value: HiddenRow | undefined
}) {
  const words = `${name}.words${number}`
  const why = `${name}.why${number}`
  return (
    <div className="rw-decide__row">
      <Field
        id={words}
        label={
          <>
            Words to hide
            <span className="rw-vh">
              {' '}
              {number}, in {label}
            </span>
          </>
        }
        hint="Exactly as written, one passage a line"
        error={problemWith(state, words)}
      >
        {(control) => <TextBox rows={2} name={words} defaultValue={value.words} {...control} />}
      </Field>
      <Reasons
        id={why}
        label="Why"
        hiddenLabel={` these words are hidden (${number}, in ${label})`}
        error={problemWith(state, why)}
        value={value.why}
        reasons={reasons}
      />
    </div>
  )
}
