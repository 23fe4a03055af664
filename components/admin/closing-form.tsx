'use client'

import { Button } from '#components/ui/button.tsx'
import type { SentTo } from '#components/ui/form-state.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { EditForm } from './edit-form.tsx'
import { WhenField } from './when-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Moves the closing of a consultation, or closes it now. `open`: whether there is anything to close. */
export const ClosingForm = kept(function ClosingForm({
  action,
  id,
  closesAt,
  open,
}: SentTo & { id: string; closesAt: string; open: boolean }) {
  const [state, send, pending] = useForm(action)
  return (
    <EditForm
      {...{ state, send, pending }}
      word="Move the closing"
      look="secondary"
      hidden={{ id }}
      more={
        open && (
          <Button type="submit" look="warning" name="now" value="yes" disabled={pending}>
            Close it now
          </Button>
        )
      }
    >
      <WhenField state={state} name="closesAt" label="Closes" stored={closesAt} />
      <TextField
        state={state}
        name="reason"
        label="Why it is moved"
        hint="One sentence. Everybody reads it on the page of the consultation."
      />
    </EditForm>
  )
})
