'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Choices } from './choices.tsx'
import { FormShell } from './form-shell.tsx'
import { chosen, problemWith, typed, untouched, type FormAction } from './form-state.ts'

const kinds = [
  { value: 'individual', label: 'Myself' },
  { value: 'organisation', label: 'An organisation' },
  { value: 'area_professional', label: 'Myself, and I work in an area that this is about' },
  { value: 'other', label: 'Somebody or something else' },
]

/** Who answers. The ward is voluntary. */
export function AboutForm({
  action,
  seen,
  about,
  ward,
}: {
  action: FormAction
  seen: string
  about: { readonly kind: string | null; readonly organisation: string; readonly areaCode: string }
  /** "ward". */
  ward: string
}) {
  const [state, send, pending] = useActionState(action, untouched)
  return (
    <FormShell {...{ state, send, pending, seen }}>
      <Choices
        name="kind"
        legend="Who are you answering for?"
        error={problemWith(state, 'kind')}
        choices={kinds}
        chosen={chosen(state, 'kind', about.kind === null ? [] : [about.kind])}
      />
      <Field
        id="organisation"
        label="Name of the organisation"
        hint="Only when you answer for one"
        error={problemWith(state, 'organisation')}
      >
        {(control) => (
          <input
            className="rw-in"
            name="organisation"
            autoComplete="organization"
            defaultValue={typed(state, 'organisation', about.organisation)}
            {...control}
          />
        )}
      </Field>
      <Field
        id="areaCode"
        label={`Your ${ward} (if you like)`}
        hint="Its name or code. It is counted by region and never published."
        error={problemWith(state, 'areaCode')}
      >
        {(control) => (
          <input
            className="rw-in"
            name="areaCode"
            autoComplete="off"
            defaultValue={typed(state, 'areaCode', about.areaCode)}
            {...control}
          />
        )}
      </Field>
    </FormShell>
  )
}
