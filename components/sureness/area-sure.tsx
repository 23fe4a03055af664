'use client'

import { useCallback, useRef } from 'react'
import { useLater } from '#components/why/use-later.ts'
import { robustnessApiPath } from '#lib/paths/api-paths.ts'
import { surenessPath } from '#lib/paths/insight-paths.ts'
import { areaSureWords, readAreaSureness, type AreaSureness } from '#lib/view/sureness/brief-sureness.ts'

/**
 * How often reruns list one area, in a line that links to all reruns. `known`: where it was worked out before; otherwise the
 * browser asks for it, and without script the link leads there. `query`: dataset and changes.
 */
export function AreaSure({
  code,
  known,
  query,
}: {
  code: string
  known: AreaSureness | null
  query: string
}) {
  const place = useRef<HTMLParagraphElement>(null)
  const read = useCallback((body: unknown) => readAreaSureness(body, code), [code])
  const { value, state } = useLater(robustnessApiPath(query), read, place)
  const found = known ?? value
  const words = found && areaSureWords(found)
  return (
    <p className="rw-small" ref={known === null ? place : null} aria-live="polite">
      {words ? (
        <>
          <b>{words.name}:</b> {words.rest}.{' '}
        </>
      ) : (
        <>How sure is this? {state === 'busy' && 'Many people ask just now. '}</>
      )}
      <a href={surenessPath(query)}>{words ? 'How sure the list is' : 'See how often reruns list it'}</a>
    </p>
  )
}
