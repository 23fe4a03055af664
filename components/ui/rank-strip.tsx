import type { AreaState } from '#lib/view/area-state.ts'
import { rankPosition, type RankAxis } from '#lib/view/chart/rank-axis.ts'

const WIDTH = 128
const EDGE = 6

/** What a move past the cut-off does to this test; a move on one side of it is neither. */
function crossing(now: number, then: number, lastInside: number): AreaState {
  if (now > lastInside && then <= lastInside) return 'entering'
  if (now <= lastInside && then > lastInside) return 'leaving'
  return 'staying'
}

/**
 * A small strip in a table row: a hollow circle for the rank now, a solid shape for the rank then, the shaded part
 * for the ranks that meet the test. The cell beside it says both ranks in figures.
 */
export function RankStrip({ now, then, axis }: { now: number; then: number; axis: RankAxis }) {
  const x = (rank: number) => EDGE + rankPosition(rank, axis) * (WIDTH - 2 * EDGE)
  const state = crossing(now, then, axis.lastInside)
  const cut = x(axis.lastInside)
  return (
    <svg
      className="rw-chart"
      width={WIDTH}
      height="20"
      viewBox={`0 0 ${WIDTH} 20`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className="rw-c-ground" x={EDGE} y="3" width={cut - EDGE} height="14" />
      <line className="rw-c-cut" x1={cut} x2={cut} y1="0" y2="20" />
      {!Number.isNaN(now) && !Number.isNaN(then) && (
        <line className={`rw-c-move rw-c-move--${state}`} x1={x(now)} x2={x(then)} y1="10" y2="10" />
      )}
      {!Number.isNaN(now) && <circle className="rw-c-now" cx={x(now)} cy="10" r="3.6" />}
      {!Number.isNaN(then) && <Then x={x(then)} state={state} />}
    </svg>
  )
}

function Then({ x, state }: { x: number; state: AreaState }) {
  const mark = `rw-c-yours rw-c-yours--${state}`
  if (state === 'entering') return <path className={mark} d={`M${x} 4.5l5 9.5h-10z`} />
  if (state === 'leaving') return <path className={mark} d={`M${x} 15l-4.7-8.8h9.4z`} />
  return <circle className={mark} cx={x} cy="10" r="4" />
}
