'use client'

import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf, typed, type FormAction } from '#components/ui/form-state.ts'
import { useForm } from '#components/ui/use-form.ts'
import { ProofOfWork } from './proof-of-work.tsx'

/**
 * Sends the response. `token` says when this page was opened, `revision` what was on it; `website` is a field that people
 * do not see and programs fill in. `places`: the page of each problem.
 */
export function SendForm({
  action,
  token,
  revision,
  places,
}: {
  action: FormAction
  token: string
  revision: number
  places: Readonly<Record<string, string>>
}) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state, places)
  const challenge = typed(state, 'challenge')
  return (
    <>
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      <form action={send}>
        {challenge !== '' && <ProofOfWork key={challenge} {...{ challenge, pending }} />}
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="revision" value={revision} />
        <div className="rw-vh" aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </div>
        <Button type="submit" disabled={pending}>
          {state.retryAfter === null ? 'Send my response' : 'Try again'}
        </Button>
      </form>
    </>
  )
}
