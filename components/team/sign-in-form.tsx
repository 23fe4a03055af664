'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { OneFieldForm } from './one-field-form.tsx'

/** Asks for the address that a sign-in link is to be sent to. `returnTo`: where somebody wanted to go. */
export function SignInForm(form: SentTo & { returnTo: string }) {
  return (
    <OneFieldForm {...form} word="Send me a link">
      {(state) => (
        <TextField
          state={state}
          name="email"
          label="Your e-mail address"
          hint="The one that an administrator added you with."
          type="email"
          autoComplete="email"
          spellCheck={false}
        />
      )}
    </OneFieldForm>
  )
}
