'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, typed, type SentTo } from '#components/ui/form-state.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** Makes a link with which anybody can read a draft, and shows it this once. `used`: there is one already, which ends. */
export const PreviewForm = kept(function PreviewForm({
  action,
  hidden,
  used,
}: SentTo & { hidden: Readonly<Record<string, string>>; used: boolean }) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  const link = typed(state, 'link')
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {link !== '' && (
        <p className="rw-letter" role="status">
          Anybody who has this link can read the draft. It is shown only now: <a href={link}>{link}</a>
        </p>
      )}
      <form action={send} className="rw-mt-3">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" look="secondary" disabled={pending}>
          {used || link !== '' ? 'Make a new link and end the one before' : 'Make a link'}
        </Button>
      </form>
    </>
  )
})
