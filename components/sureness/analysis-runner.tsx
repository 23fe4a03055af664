'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { useScripted } from '#components/ui/use-scripted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { watchAnalysis, type AnalysisEvent } from './watch-analysis.ts'

type State =
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'broken'; readonly message: string }

const waiting: State = { kind: 'running', done: 0, total: 0 }

/**
 * Runs an analysis and shows how far it is, then goes to the page of its result. `events` is where the server tells, `result`
 * the page that has the result; without script it is a link there, which waits. `thing`: what is counted, in the plural.
 */
export function AnalysisRunner({
  events,
  result,
  thing,
  auto,
}: {
  events: string
  result: string
  thing: string
  /** Starts by itself. */
  auto: boolean
}) {
  const scripted = useScripted()
  const [state, setState] = useState<State>(auto ? waiting : { kind: 'cancelled' })
  const [attempt, setAttempt] = useState(auto ? 1 : 0)
  const stop = useRef<() => void>(undefined)
  useEffect(() => {
    if (attempt === 0) return
    const hear = (event: AnalysisEvent) => {
      if (event.kind === 'done') window.location.replace(result)
      else setState(event)
    }
    const leave = watchAnalysis(events, hear)
    stop.current = leave
    return leave
  }, [attempt, events, result])
  const start = () => {
    setState(waiting)
    setAttempt(attempt + 1)
  }

  if (!scripted) {
    return (
      <p>
        <ButtonLink href={result}>Start the {thing}</ButtonLink>{' '}
        <span className="rw-note">The page waits until they are done: a second or so, sometimes twenty.</span>
      </p>
    )
  }
  if (state.kind !== 'running') {
    return (
      <div className="rw-runner">
        <p role="status">
          {state.kind === 'broken'
            ? state.message
            : `No ${thing} are running. Nothing is shown of those that were.`}
        </p>
        <Button onClick={start}>{state.kind === 'broken' ? 'Try again' : `Start the ${thing}`}</Button>
      </div>
    )
  }
  const { done, total } = state
  return (
    <div className="rw-runner">
      <label className="rw-label" htmlFor="progress">
        {total === 0
          ? `Waiting to start the ${thing}…`
          : `${formatCount(done)} of ${formatCount(total)} ${thing} done`}
      </label>
      <progress id="progress" className="rw-progress" {...(total > 0 && { value: done, max: total })} />
      <Button
        look="secondary"
        onClick={() => {
          stop.current?.()
          setState({ kind: 'cancelled' })
        }}
      >
        Cancel
      </Button>
    </div>
  )
}
