'use client'

import { useEffect, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, type SentTo } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Opens a response by its key. With script the key is taken out of the link; without, people copy it into the field. */
export const ReturnForm = kept(function ReturnForm({ action }: SentTo) {
  const [state, send, pending] = useForm(action)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const key = window.location.hash.slice(1)
    const field = form.current?.elements.namedItem('secret')
    if (!/^[\w-]{20,100}$/.test(key) || !(field instanceof HTMLInputElement)) return
    field.value = key
    // Whoever uses this computer next finds no key in what was visited.
    window.history.replaceState(null, '', window.location.pathname)
  }, [])
  const problems = problemsOf(state)
  return (
    <form className="rw-team-form" ref={form} action={send}>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <TextField
        state={state}
        name="secret"
        label="Key of your response"
        hint="What stands after the # in your link. You may paste the whole link."
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" disabled={pending}>
        Open my response
      </Button>
    </form>
  )
})
