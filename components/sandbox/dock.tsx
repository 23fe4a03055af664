import { ButtonLink } from '#components/ui/button-link.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { ListCounts } from '#lib/view/list-counts.ts'

/** On narrow screens: the counts always in sight, and the ways between controls and results. */
export function Dock({
  counts,
  noun,
  standing,
}: {
  counts: ListCounts
  noun: AreaNoun
  /** Why the counts are not those of the controls; empty when they are. */
  standing: string
}) {
  return (
    <div className="rw-dock">
      <p>
        <b>{counted(counts.yours, noun.one, noun.many)}</b>
        {standing !== '' && <small> {standing}</small>}
        <br />
        <StateMark state="entering">
          {formatCount(counts.entering)}
          <span className="rw-vh"> entering</span>
        </StateMark>{' '}
        <StateMark state="leaving">
          {formatCount(counts.leaving)}
          <span className="rw-vh"> leaving</span>
        </StateMark>
      </p>
      <ButtonLink look="secondary" small href="#method">
        Change
      </ButtonLink>
      <ButtonLink look="secondary" small href="#results">
        Results
      </ButtonLink>
    </div>
  )
}
