import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import { TryAgain } from '#components/respond/try-again.tsx'
import { Page } from '#components/layout/page.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { keptFields, markAnswer } from '#lib/web/answer-marks.ts'
import { problemFor } from '#lib/web/problem.ts'

/**
 * A page of the form that keeps its text when our records cannot be reached: then the form as it was sent is shown in its
 * place, to be sent again to the same action. Needs no script; the answer is 503 and says when to come back.
 */
export const orAway =
  <Props,>(action: FormAction, page: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props)
    } catch (error) {
      unstable_rethrow(error)
      if (!(error instanceof ServiceError) || error.refusal.kind !== 'Unavailable') throw error
      const { status, headers } = problemFor(error.refusal)
      markAnswer({ status, headers: { ...headers } })
      return <Away action={action} seconds={error.refusal.retryAfter} />
    }
  }

function Away({ action, seconds }: { action: FormAction; seconds: number }) {
  const fields = keptFields()
  const sent = Object.keys(fields).length > 0
  return (
    <Page dataset={null}>
      <div className="rw-measure">
        <h1>We cannot reach our records just now</h1>
        <p className="rw-mt-3">
          {sent ? 'Nothing of this was saved yet. What you typed is still here' : 'What you saved is safe'}:
          please try again in about {seconds} seconds.
        </p>
        <div className="rw-mt-4">
          {sent ? <TryAgain action={action} fields={fields} /> : <a href="">Try again</a>}
        </div>
      </div>
    </Page>
  )
}
