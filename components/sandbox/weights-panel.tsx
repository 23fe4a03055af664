'use client'

import { memo, useRef } from 'react'
import { QuarterTable } from '#components/why/quarter-table.tsx'
import { useLater } from '#components/why/use-later.ts'
import { whatMattersPath } from '#lib/paths/insight-paths.ts'
import { sandboxWeightsPath } from '#lib/paths/sandbox-paths.ts'
import type { QuarterView } from '#lib/view/why/quarter-view.ts'

/** So many weights are shown; the page about them has all. */
const most = 8

/**
 * Which weights matter most for the result that is shown. It is asked for when it comes near the screen, so the result
 * never waits for it; old figures stay until new ones are there. Without script a link leads to the page that has them.
 */
export const WeightsPanel = memo(function WeightsPanel({ query }: { query: string }) {
  const place = useRef<HTMLElement>(null)
  const { value, state } = useLater(sandboxWeightsPath(query), readQuarters, place)
  return (
    <section ref={place} id="weights" aria-labelledby="weights-title" aria-busy={state === 'waiting'}>
      <h2 id="weights-title">Which weights matter most</h2>
      {value !== null && (
        <div className={state === 'there' ? undefined : 'rw-muted'}>
          <QuarterTable view={value} most={most} />
        </div>
      )}
      {value === null && state === 'busy' && <p>Many people ask just now. We try again in a moment.</p>}
      {state === 'failed' && <p>This could not be worked out just now.</p>}
      <p className="rw-mt-2">
        <a className="rw-target" href={whatMattersPath(query)}>
          Every weight, and what it decides
        </a>
      </p>
    </section>
  )
})

/** Our own server made it from the same type, so one key tells what it is. */
const readQuarters = (body: unknown): QuarterView | null =>
  typeof body === 'object' && body !== null && 'rows' in body ? (body as QuarterView) : null
