'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type FormAction } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** A button that does one thing on the server, with whatever stands in the way of it. `fields`: sent along. */
export const ActionButton = kept(function ActionButton({
  action,
  words,
  look,
  fields = {},
}: {
  action: FormAction
  words: string
  look?: 'secondary' | 'warning'
  fields?: Readonly<Record<string, string>>
}) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <form action={send}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" disabled={pending} {...(look && { look })}>
        {words}
      </Button>
    </form>
  )
})
