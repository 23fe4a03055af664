'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import type { SentTo } from '#components/ui/form-state.ts'
import type { Issue } from '#lib/result/result.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/**
 * One last step (`word`), with everything that is in its way, each leading to where it is put right. `known`: what is in
 * the way already; `places`: by the beginning of a problem's path.
 */
export const SignOffForm = kept(function SignOffForm({
  action,
  hidden,
  known,
  places,
  word,
}: SentTo & {
  hidden: Readonly<Record<string, string>>
  known: readonly Issue[]
  places: Readonly<Record<string, string>>
  word: string
}) {
  const [state, send, pending] = useForm(action)
  const link = ({ path, message }: Issue) => {
    const place = Object.entries(places).find(([start]) => path === start || path.startsWith(`${start}.`))
    return place === undefined ? { message } : { message, href: place[1] }
  }
  const whole = state.message === '' ? [] : [{ message: state.message }]
  const sent = state.issues.length > 0 ? state.issues.map(link) : whole
  return (
    <>
      {sent.length > 0 && (
        <ErrorSummary key={JSON.stringify(state)} title="It is not ready" problems={sent} />
      )}
      {sent.length === 0 && known.length > 0 && (
        <>
          <p>Still to be done:</p>
          <ul className="rw-issues rw-mb-4">
            {known.map(link).map(({ message, href }) => (
              <li key={message}>{href === undefined ? message : <a href={href}>{message}</a>}</li>
            ))}
          </ul>
        </>
      )}
      <form action={send}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" disabled={pending}>
          {word}
        </Button>
      </form>
    </>
  )
})
