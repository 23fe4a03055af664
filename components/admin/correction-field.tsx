import type { FormState } from '#components/ui/form-state.ts'
import { TextField } from '#components/ui/text-field.tsx'

/** What is different in a published outcome, for everybody who reads it. */
export function CorrectionField({ state }: { state: FormState }) {
  return (
    <TextField
      state={state}
      name="correction"
      label="What is corrected, and why"
      hint="One sentence. Everybody reads it with the outcome, and can read how it was before."
    />
  )
}
