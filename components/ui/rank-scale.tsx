import { percentage } from '#lib/view/chart/percentage.ts'
import { rankPosition, type RankAxis } from '#lib/view/chart/rank-axis.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

const EDGE = 0.015

/**
 * An area's rank on one scale with the cut-off, now and, where there is one, under the visitor's changes.
 *
 * `label`: the same in a sentence, for assistive technology. `then`: null without changes. `thenInside`: the last rank
 * that meets the test under the changes, where they moved it. Missing ranks (NaN) are not drawn.
 */
export function RankScale({
  now,
  then,
  axis,
  metWords = 'Met',
  thenInside,
  label,
}: {
  now: number
  then: number | null
  axis: RankAxis
  metWords?: string
  thenInside?: number
  label: string
}) {
  const at = (rank: number) => EDGE + rankPosition(rank, axis) * (1 - 2 * EDGE)
  const cut = at(axis.lastInside)
  const beyond = now > axis.end || (then !== null && then > axis.end)
  const floor = then === null ? 60 : 88
  return (
    <svg className="rw-chart" width="100%" height={floor + 24} role="img" aria-label={label}>
      <rect
        className="rw-c-ground"
        x={percentage(EDGE)}
        y="20"
        width={percentage(cut - EDGE)}
        height={floor - 20}
      />
      <line className="rw-c-cut" x1={percentage(cut)} x2={percentage(cut)} y1="4" y2={floor} />
      <text x={percentage(cut)} dx="-8" y="13" textAnchor="end">
        {metWords}
      </text>
      <text className="rw-c-text--quiet" x={percentage(cut)} dx="8" y="13">
        Not met
      </text>
      {thenInside !== undefined && <MovedCut at={at(thenInside)} rank={thenInside} cut={cut} floor={floor} />}
      <line className="rw-c-axis" x1={percentage(EDGE)} x2={percentage(1 - EDGE)} y1={floor} y2={floor} />
      <Mark at={at(now)} y={40} words="today" kind="now" missing={Number.isNaN(now)} cut={cut} />
      {then !== null && (
        <Mark at={at(then)} y={68} words="yours" kind="yours" missing={Number.isNaN(then)} cut={cut} />
      )}
      <text className="rw-c-text--quiet" x={percentage(EDGE)} y={floor + 18}>
        1 = most need
      </text>
      <text x={percentage(cut)} y={floor + 18} textAnchor="middle">
        {formatCount(axis.lastInside)}
      </text>
      <text className="rw-c-text--quiet" x={percentage(1 - EDGE)} y={floor + 18} textAnchor="end">
        {formatCount(axis.end)}
        {beyond && ' and beyond'}
      </text>
    </svg>
  )
}

/** A circle with its word on the side where there is room: not beyond the left edge, not across the cut-off. */
function Mark({
  at,
  y,
  words,
  kind,
  missing,
  cut,
}: {
  at: number
  y: number
  words: string
  kind: 'now' | 'yours'
  missing: boolean
  cut: number
}) {
  if (missing) return null
  const right = at < 0.2 || (at > cut && at - cut < 0.2)
  return (
    <>
      <circle className={`rw-c-${kind}`} cx={percentage(at)} cy={y} r="7" />
      <text
        className={kind === 'now' ? 'rw-c-text--quiet' : undefined}
        x={percentage(at)}
        dx={right ? 13 : -13}
        y={y + 5}
        textAnchor={right ? 'start' : 'end'}
      >
        {words}
      </text>
    </>
  )
}

/** Where the visitor moved the cut-off to; its rank is written where it does not run into the other numbers. */
function MovedCut({ at, rank, cut, floor }: { at: number; rank: number; cut: number; floor: number }) {
  const room = Math.abs(at - cut) > 0.15 && at > 0.3 && at < 0.75
  return (
    <>
      <line className="rw-c-cut rw-c-cut--moved" x1={percentage(at)} x2={percentage(at)} y1="52" y2={floor} />
      {room && (
        <text className="rw-c-text--yours" x={percentage(at)} y={floor + 18} textAnchor="middle">
          {formatCount(rank)}
        </text>
      )}
    </>
  )
}
