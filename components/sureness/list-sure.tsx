'use client'

import { useRef } from 'react'
import { useLater } from '#components/why/use-later.ts'
import { robustnessApiPath } from '#lib/paths/api-paths.ts'
import { surenessPath } from '#lib/paths/insight-paths.ts'
import { listSureWords, readListSureness, type ListSureness } from '#lib/view/sureness/brief-sureness.ts'

/**
 * How firm a list is, in a line that links to all reruns: known before, or asked for by the browser; without script the link
 * leads there. `query`: dataset and changes; `name`: of the method, for who hears only the link.
 */
export function ListSure({
  known,
  query,
  name,
}: {
  known: ListSureness | null
  query: string
  name: string
}) {
  const place = useRef<HTMLParagraphElement>(null)
  const { value } = useLater(robustnessApiPath(query), readListSureness, place)
  const found = known ?? value
  return (
    <p className="rw-small rw-muted" ref={known === null ? place : null} aria-live="polite">
      {found && `${listSureWords(found)}. `}
      <a href={surenessPath(query)}>
        How sure is this list?<span className="rw-vh"> {name}</span>
      </a>
    </p>
  )
}
