import type { ReactNode } from 'react'
import { Page } from '#components/layout/page.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { problemsOf } from '#components/ui/form-state.ts'
import { TryAgain } from '#components/ui/try-again.tsx'
import { holdsWords } from '#components/ui/typed-fields.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { keptForm, markAnswer, type SentForm } from '#lib/web/answer-marks.ts'
import { problemFor } from '#lib/web/problem.ts'

/**
 * Every page that reads something is made by it (lint asks for it). While our records are away the answer is 503 and says
 * when to come back. A page with forms loses nothing that was typed when it cannot be shown any more: our records are away,
 * nobody is signed in now, or what the form is about has gone. Then the form as it was sent is shown in its place, to be
 * sent again to the same action. Needs no script.
 */
export const formPage =
  <Props,>(page: (props: Props) => ReactNode | Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await page(props)
    } catch (error) {
      const form = keptForm()
      const refusal = error instanceof ServiceError ? error.refusal : null
      if (refusal?.kind === 'Unavailable') {
        const { status, headers } = problemFor(refusal)
        markAnswer({ status, headers: { ...headers } })
        return refusal.retryAfter > longest ? (
          <Closed message={refusal.message} />
        ) : (
          <Away form={form} seconds={refusal.retryAfter} />
        )
      }
      // A redirect or "not found" leads away too, and would take along what was typed.
      if (form === null || !holdsWords(form.state.fields)) throw error
      return <Refused form={form} />
    }
  }

/** Seconds that somebody may be asked to wait for; what takes longer waits for an operator. */
const longest = 120

function Closed({ message }: { message: string }) {
  return (
    <Page dataset={null}>
      <div className="rw-measure">
        <h1>This cannot be shown just now</h1>
        <p className="rw-mt-3">{message}</p>
      </div>
    </Page>
  )
}

function Away({ form, seconds }: { form: SentForm | null; seconds: number }) {
  return (
    <Page dataset={null}>
      <div className="rw-measure">
        <h1>We cannot reach our records just now</h1>
        <p className="rw-mt-3">
          {form ? 'Nothing of this was saved yet. What you typed is still here' : 'What you saved is safe'}:
          please try again in about {seconds} seconds.
        </p>
        <div className="rw-mt-4">
          {form ? <TryAgain action={form.action} fields={form.state.fields} /> : <a href="">Try again</a>}
        </div>
      </div>
    </Page>
  )
}

function Refused({ form: { state, action } }: { form: SentForm }) {
  return (
    <Page dataset={null}>
      <div className="rw-measure">
        <h1>{state.signIn === undefined ? 'This was not saved' : 'You are not signed in any more'}</h1>
        <ErrorSummary problems={problemsOf(state)} />
        <p className="rw-mt-3">
          {state.signIn === undefined ? (
            'What you typed is still here, to be copied or sent again.'
          ) : (
            <>
              Nothing of this was saved yet.{' '}
              <a href={state.signIn} target="_blank" rel="noreferrer">
                Sign in again in a new tab
              </a>
              , then come back here and send it again.
            </>
          )}
        </p>
        <div className="rw-mt-4">
          <TryAgain action={action} fields={state.fields} />
        </div>
      </div>
    </Page>
  )
}
