import type { ReactNode } from 'react'
import { stateWords, type AreaState } from '#lib/view/area-state.ts'
import { Icon } from './icon.tsx'

/** The same as `StateMark` on a ground of its own, for the head of a page and the rows of a table. */
export function StateTag({ state, children }: { state: AreaState; children?: ReactNode }) {
  return (
    <span className={`rw-tag rw-tag--${state}`}>
      <Icon name={state} />
      {children ?? stateWords[state]}
    </span>
  )
}
