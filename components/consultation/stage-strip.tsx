import type { StageView } from '#lib/view/consultation/stage-view.ts'

/**
 * Where the consultation stands, in one line: "Open. Closes 5pm on Friday 29 January 2027 (69 days left)".
 *
 * `outcome`: where its outcome is, once there is one.
 */
export function StageStrip({
  stage: { stage, name, open, verb, when, remark },
  outcome,
}: {
  stage: StageView
  outcome?: string
}) {
  return (
    <div className="rw-strip">
      <div className="rw-container">
        <span className={open ? 'rw-open' : 'rw-open rw-open--not'}>{name}</span>
        <span>
          {verb} <b>{when}</b>
          {remark !== '' && ` (${remark})`}
        </span>
        {stage === 'outcome_published' && outcome !== undefined && <a href={outcome}>Read the outcome</a>}
      </div>
    </div>
  )
}
