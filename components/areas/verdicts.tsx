import type { ReactNode } from 'react'
import { StateTag } from '#components/ui/state-tag.tsx'
import type { AreaState } from '#lib/view/area-state.ts'
import type { AreaView } from '#lib/view/areas/area-view.ts'

/** What the visitor's changes do to the area, as a verb. */
const fates: Readonly<Record<AreaState, string>> = {
  entering: 'enters',
  leaving: 'leaves',
  staying: 'stays on the list',
  not_listed: 'not on the list',
}

/** On the list or not and why: today, and beside it under the visitor's changes. `changes`: them in words and links. */
export function Verdicts({ view: { area, now, then }, changes }: { view: AreaView; changes: ReactNode }) {
  return (
    <div className={then ? 'rw-verdict rw-verdict--two' : 'rw-verdict'}>
      <div>
        <p>
          <StateTag state={now.listed ? 'staying' : 'not_listed'}>
            Today: {now.listed ? 'on the list' : 'not on the list'}
          </StateTag>
        </p>
        <h2>{now.verdict}</h2>
        {!then && changes}
      </div>
      {then && (
        <div>
          <p>
            <StateTag state={area.state}>Your changes: {fates[area.state]}</StateTag>
          </p>
          <h2>{then.verdict}</h2>
          {changes}
        </div>
      )}
    </div>
  )
}
