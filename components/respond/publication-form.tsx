'use client'

import { Field } from '#components/ui/field.tsx'
import { Choices } from './choices.tsx'
import { FormShell } from './form-shell.tsx'
import { chosen, problemWith, typed, type FormAction } from '#components/ui/form-state.ts'
import { useForm } from '#components/ui/use-form.ts'

const choices = [
  {
    value: 'unpublished',
    label: 'Do not publish my answers',
    hint: 'They are read, counted and analysed all the same.',
  },
  {
    value: 'anonymous',
    label: 'Publish my answers without my name',
    hint: 'After a moderator has checked them.',
  },
  { value: 'named', label: 'Publish my answers with my name', hint: 'After a moderator has checked them.' },
]

/** What may become public. The safest choice holds unless another is made. */
export function PublicationForm({
  action,
  seen,
  publication,
  name,
}: {
  action: FormAction
  seen: string
  publication: string
  name: string
}) {
  const [state, send, pending] = useForm(action)
  return (
    <FormShell {...{ state, send, pending, seen }}>
      <Choices
        name="publication"
        legend="Your choice"
        hint="Your e-mail address and your ward are never published."
        error={problemWith(state, 'publication')}
        choices={choices}
        chosen={chosen(state, 'publication', [publication])}
      />
      <Field
        id="name"
        label="Your name"
        hint="Only when it is to be published"
        error={problemWith(state, 'name')}
      >
        {(control) => (
          <input
            className="rw-in"
            name="name"
            autoComplete="name"
            defaultValue={typed(state, 'name', name)}
            {...control}
          />
        )}
      </Field>
    </FormShell>
  )
}
