'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { OneFieldForm } from './one-field-form.tsx'

/** Asks for the one-time code. `returnTo`: where somebody wanted to go. */
export function CodeForm(form: SentTo & { returnTo: string }) {
  return (
    <OneFieldForm {...form} word="Continue">
      {(state) => (
        <TextField
          state={state}
          name="code"
          label="One-time code"
          hint="Six digits"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
    </OneFieldForm>
  )
}
