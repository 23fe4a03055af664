'use client'

import { TextField } from '#components/ui/text-field.tsx'
import { Choices } from './choices.tsx'
import { FormShell } from './form-shell.tsx'
import { chosen, problemWith, type FormAction } from '#components/ui/form-state.ts'
import { useForm } from '#components/ui/use-form.ts'

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
  byPostcode,
}: {
  action: FormAction
  seen: string
  about: { readonly kind: string | null; readonly organisation: string; readonly areaCode: string }
  /** "ward". */
  ward: string
  /** People may give a postcode instead. */
  byPostcode: boolean
}) {
  const [state, send, pending] = useForm(action)
  return (
    <FormShell {...{ state, send, pending, seen }}>
      <Choices
        name="kind"
        legend="Who are you answering for?"
        error={problemWith(state, 'kind')}
        choices={kinds}
        chosen={chosen(state, 'kind', about.kind === null ? [] : [about.kind])}
      />
      <TextField
        state={state}
        name="organisation"
        label="Name of the organisation"
        hint="Only when you answer for one"
        stored={about.organisation}
        autoComplete="organization"
      />
      <TextField
        state={state}
        name="areaCode"
        label={`Your ${ward} (if you like)`}
        hint={
          byPostcode
            ? 'Its name or code, or a postcode in it. We keep the ward and not the postcode; it is counted by region and never published.'
            : 'Its name or code. It is counted by region and never published.'
        }
        stored={about.areaCode}
        autoComplete="off"
      />
    </FormShell>
  )
}
