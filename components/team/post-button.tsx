'use client'

import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-class.ts'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type SentTo } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** A button that does one thing on the server. `fields` go along. */
export const PostButton = kept(function PostButton({
  action,
  fields = {},
  children,
  ...look
}: SentTo & ButtonLook & { fields?: Readonly<Record<string, string>>; children: ReactNode }) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <form action={send}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" disabled={pending} {...look}>
        {children}
      </Button>
    </form>
  )
})
