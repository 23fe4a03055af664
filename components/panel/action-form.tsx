'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { problemsOf, problemWith, typed, type FormState, type SentTo } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { TextBox } from '#components/ui/text-box.tsx'

/** A form before it was sent, where it is sent to, and what it sends besides what people fill in. */
export type Sending = SentTo & {
  /** Begins the ids of its fields, because a page has several forms. */
  readonly prefix: string
  readonly fields?: Readonly<Record<string, string>>
}

/** A form that does one thing, with what is wrong above it. `children` gets what was typed. */
export const ActionForm = kept(function ActionForm({
  action,
  prefix,
  fields = {},
  send: words,
  look = 'secondary',
  children,
}: Sending & {
  send: string
  look?: 'primary' | 'secondary' | 'warning'
  children?: (state: FormState) => ReactNode
}) {
  const [state, send, pending] = useForm(action)
  const places = Object.fromEntries(state.issues.map(({ path }) => [path, `#${prefix}-${path}`]))
  const problems = problemsOf(state, places)
  return (
    <form action={send} className="rw-pile" noValidate key={JSON.stringify(state.fields)}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(state)}
      <div className="rw-actions">
        <Button type="submit" look={look} disabled={pending}>
          {words}
        </Button>
      </div>
    </form>
  )
})

/** Words in a form: one line, or several. `name` is also where the server finds fault. */
export function WordsField({
  prefix,
  state,
  name,
  label,
  hint,
  rows = 1,
  stored = '',
}: {
  prefix: string
  state: FormState
  name: string
  label: ReactNode
  hint?: string
  rows?: number
  stored?: string
}) {
  const shared = { name, defaultValue: typed(state, name, stored) }
  return (
    <Field
      id={`${prefix}-${name}`}
      label={label}
      error={problemWith(state, name)}
      {...(hint !== undefined && { hint })}
    >
      {(control) =>
        rows === 1 ? (
          <input className="rw-in" {...shared} {...control} autoComplete="off" />
        ) : (
          <TextBox {...shared} {...control} rows={rows} />
        )
      }
    </Field>
  )
}

/** What everybody has to know who names a theme (docs/decisions/0013). */
export const namesArePublic =
  'Anybody can read the name once a published answer has the theme: nothing in it may point to a person.'

/** One of several things to choose, or several of them. */
export function Choices({
  prefix,
  state,
  name,
  legend,
  type = 'radio',
  choices,
  chosen,
}: {
  prefix: string
  state: FormState
  name: string
  legend: ReactNode
  type?: 'radio' | 'checkbox'
  choices: readonly { readonly value: string; readonly name: ReactNode; readonly hint?: string }[]
  chosen: readonly string[]
}) {
  const sent = state.fields[name]
  const now = sent === undefined ? chosen : typeof sent === 'string' ? [sent] : sent
  const problem = problemWith(state, name)
  const errorId = `${prefix}-${name}-error`
  return (
    <fieldset
      className="rw-choices"
      id={`${prefix}-${name}`}
      aria-describedby={problem === undefined ? undefined : errorId}
    >
      <legend className="rw-label">{legend}</legend>
      {problem !== undefined && (
        <span className="rw-err" id={errorId}>
          <span className="rw-vh">Error: </span>
          {problem}
        </span>
      )}
      {choices.map(({ value, name: words, hint }) => (
        <label key={value}>
          <input type={type} name={name} value={value} defaultChecked={now.includes(value)} />
          <span>
            {words}
            {hint !== undefined && hint !== '' && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
