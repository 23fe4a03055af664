'use client'

import { TextArea } from '#components/admin/text-area.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type FormAction } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Where somebody notes what came of a complaint, once they have answered it. */
export const CloseForm = kept(function CloseForm({
  action,
  reference,
}: {
  action: FormAction
  reference: string
}) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form action={send} noValidate key={JSON.stringify(state.fields)}>
        <input type="hidden" name="reference" value={reference} />
        <TextArea
          state={state}
          name="outcome"
          label="What came of it"
          hint="What you found, what was done, and what you answered. It is kept encrypted and erased with the complaint, and handed over when the person asks what we hold."
        />
        <div className="rw-actions rw-mt-4">
          <Button type="submit" disabled={pending}>
            I have answered it: close it
          </Button>
        </div>
      </form>
    </>
  )
})
