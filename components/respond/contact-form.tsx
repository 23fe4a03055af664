'use client'

import { Field } from '#components/ui/field.tsx'
import { FormShell } from './form-shell.tsx'
import { problemWith, typed, type FormAction } from '#components/ui/form-state.ts'
import { useForm } from '#components/ui/use-form.ts'

/** An address to write to, which nobody has to give. */
export function ContactForm({ action, seen, email }: { action: FormAction; seen: string; email: string }) {
  const [state, send, pending] = useForm(action)
  return (
    <FormShell {...{ state, send, pending, seen }}>
      <Field
        id="email"
        label="Your e-mail address (if you like)"
        hint="For your receipt, the link to change or withdraw, what moderators decide, and word of the outcome, which you can stop. It is kept apart from your answers, shown to nobody else, and deleted six months after the consultation closes."
        error={problemWith(state, 'email')}
      >
        {(control) => (
          <input
            className="rw-in"
            name="email"
            type="email"
            autoComplete="email"
            spellCheck={false}
            defaultValue={typed(state, 'email', email)}
            {...control}
          />
        )}
      </Field>
    </FormShell>
  )
}
