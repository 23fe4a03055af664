'use client'

import { useActionState, useState, type ReactNode, type SubmitEvent, type SyntheticEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Issue } from '#lib/result/result.ts'
import { claimTooLong, longestClaim } from '#lib/scenario/longest-claim.ts'
import { TextBox } from '#components/ui/text-box.tsx'

/** Why a text cannot be run again. */
export type VerifyProblem =
  | { readonly kind: 'unusable'; readonly issues: readonly Issue[] }
  | { readonly kind: 'no-data'; readonly dataset: string }

/** What was pasted, and what is wrong with it; null = nothing. */
export type VerifyState = { readonly typed: string; readonly problem: VerifyProblem | null }

export type VerifyAction = (before: VerifyState, form: FormData) => Promise<VerifyState>

/**
 * Asks for what is to be checked. `start`: what the address asks for; `children`: what came of it, shown until something
 * else is sent. The text goes to `action` and not into the address, which a scenario file may be too long for. Works
 * without script.
 */
export function VerifyForm({
  start,
  action,
  children,
}: {
  start: VerifyState
  action: VerifyAction
  children: ReactNode
}) {
  const [answer, run, running] = useActionState(action, start)
  const [before, setBefore] = useState<VerifyState | null>(null)
  const [tooLong, setTooLong] = useState(false)
  // An action that leads to the address that is open already leaves its last answer in place.
  const { typed, problem } = answer === before ? start : answer
  // A server that refuses a large body does not read it, so it could not say so on this page.
  const check = (event: SubmitEvent<HTMLFormElement>) => {
    const given = new FormData(event.currentTarget).get('citation')
    const refused = typeof given === 'string' && given.trim().length > longestClaim
    setBefore(answer)
    setTooLong(refused)
    if (refused) event.preventDefault()
  }
  const unusable = problem?.kind === 'unusable' ? problem.issues.map(sentence).join('. ') : null
  const error = tooLong ? claimTooLong : unusable
  return (
    <>
      <div role="status">
        {!tooLong && problem?.kind === 'no-data' && (
          <Notice title="We do not have these data.">
            The result was made with “{problem.dataset}”, which is not here, so it cannot be run again here.
          </Notice>
        )}
      </div>
      {!tooLong && !running && problem === null && children}
      <form action={run} onSubmit={check} onReset={keep} className="rw-mt-4">
        <Field id="citation" label="Citation, link or scenario file" error={error ?? undefined}>
          {(control) => <TextBox name="citation" rows={5} defaultValue={typed} {...control} />}
        </Field>
        <Button type="submit" disabled={running}>
          Run it again
        </Button>
      </form>
    </>
  )
}

/** React empties a form when its action is done; what is typed meanwhile would be lost. */
const keep = (event: SyntheticEvent) => {
  event.preventDefault()
}

const sentence = ({ path, message }: Issue): string =>
  path === '' || path === 'citation' ? message : `${path}: ${message}`
