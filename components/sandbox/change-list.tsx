'use client'

import { useEffect, useRef } from 'react'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { Change } from '#lib/view/sandbox/changes.ts'
import type { Effect } from '#lib/view/sandbox/result-view.ts'

export type ChangeListProps = {
  readonly changes: readonly Change[]
  /** What a change does on its own; null while that is not known. */
  readonly effectOf: (field: string) => Effect | null
  /** The query of the page without a change. */
  readonly without: (fields: readonly string[]) => string
}

/**
 * What was changed, in words, each with the way back. When putting one back takes its link away, the focus goes to the
 * heading (`words`), not to the top of the page.
 */
export function ChangeList({ changes, effectOf, without }: ChangeListProps) {
  const before = useRef(changes.length)
  useEffect(() => {
    const fewer = changes.length < before.current
    before.current = changes.length
    if (fewer && document.activeElement === document.body) document.getElementById('words')?.focus()
  }, [changes.length])
  if (changes.length === 0) return null
  return (
    <ol>
      {changes.map(({ field, name, title, detail, illustrative }) => {
        const effect = effectOf(field)
        return (
          <li key={field}>
            <div>
              <p>
                <b>{title}</b> {detail} {illustrative && <IllustrativeLabel />}
              </p>
              {effect && (
                <small>
                  On its own:{' '}
                  <StateMark state="entering">
                    {formatCount(effect.entering)}
                    <span className="rw-vh"> entering</span>
                  </StateMark>{' '}
                  <StateMark state="leaving">
                    {formatCount(effect.leaving)}
                    <span className="rw-vh"> leaving</span>
                  </StateMark>
                </small>
              )}
            </div>
            <a className="rw-tool" href={sandboxPath(without([field]))}>
              Put back<span className="rw-vh"> {name}</span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}
