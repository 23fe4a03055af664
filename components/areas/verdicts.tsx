import type { ReactNode } from 'react'
import { IllustrativeLabel } from '#components/ui/illustrative-label.tsx'
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

/**
 * On the list or not and why: today, and beside it under the visitor's changes. `changes`: them in words and links; `sure`:
 * how sure each is.
 */
export function Verdicts({
  view: { area, now, then, illustrative },
  changes,
  sure,
}: {
  view: AreaView
  changes: ReactNode
  sure: { readonly now: ReactNode; readonly then: ReactNode }
}) {
  return (
    <div className={then ? 'rw-verdict rw-verdict--two' : 'rw-verdict'}>
      <div>
        <p className="rw-marks">
          <StateTag state={now.listed ? 'staying' : 'not_listed'}>
            Today: {now.listed ? 'on the list' : 'not on the list'}
          </StateTag>
          {illustrative && <IllustrativeLabel>Illustrative result</IllustrativeLabel>}
        </p>
        <h2>{now.verdict}</h2>
        {sure.now}
        {!then && changes}
      </div>
      {then && (
        <div>
          <p className="rw-marks">
            <StateTag state={area.state}>Your changes: {fates[area.state]}</StateTag>
            {illustrative && <IllustrativeLabel>Illustrative result</IllustrativeLabel>}
          </p>
          <h2>{then.verdict}</h2>
          {sure.then}
          {changes}
        </div>
      )}
    </div>
  )
}
