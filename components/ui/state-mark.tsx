import type { ReactNode } from 'react'
import { stateWords, type AreaState } from '#lib/view/area-state.ts'
import { Icon } from './icon.tsx'

/** What happens to an area: colour, shape and word. `children`: other words, such as "63 entering". */
export function StateMark({ state, children }: { state: AreaState; children?: ReactNode }) {
  return (
    <span className={`rw-st rw-st--${state}`}>
      <Icon name={state} />
      {children ?? stateWords[state]}
    </span>
  )
}
