'use client'

import { ReferenceLine } from 'recharts'
import type { AreaState } from '#lib/view/area-state.ts'
import { chartColours } from './chart-colours.ts'
import { NamedRows, type Place } from './named-rows.tsx'
import { RankScale } from './rank-scale.tsx'

/** An area's rank on one test, now and under the changes; NaN = none. `crossing`: what the move does to this test. */
export type Dumbbell = {
  readonly key: string
  readonly name: string
  readonly now: number
  readonly yours: number
  readonly crossing: AreaState
}

/**
 * A row for each area: a hollow circle at its rank now, a line, and a solid shape at its rank under the changes. The shaded
 * part meets the test; a dashed line is where the visitor moved the cut-off to.
 *
 * `end`: the last rank of the scale; ranks beyond it are drawn at its end.
 */
export default function RankDumbbells({
  rows,
  end,
  lastInside,
  yoursInside,
}: {
  rows: readonly Dumbbell[]
  end: number
  lastInside: number
  yoursInside: number
}) {
  const onScale = (rank: number) => Math.min(rank, end)
  return (
    <NamedRows
      rows={rows}
      extent={({ now, yours }) => {
        const [a, b] = [onScale(now), onScale(yours)]
        return Number.isNaN(a + b) ? null : [Math.min(a, b), Math.max(a, b)]
      }}
      mark={(row, place) => <Move {...place} row={row} />}
      rowHeight={28}
      barSize={12}
      nameWidth={150}
    >
      <RankScale end={end} lastInside={lastInside} />
      {yoursInside !== lastInside && (
        <ReferenceLine x={yoursInside} stroke={chartColours.brand} strokeWidth={2} strokeDasharray="4 3" />
      )}
    </NamedRows>
  )
}

/** The marks of a row. `x` and `width`: from the better to the worse of its two ranks, on the scale. */
function Move({ x, y, width, height, row }: Place & { row: Dumbbell }) {
  const { now, yours, crossing } = row
  const middle = y + height / 2
  const towardsNeed = yours < now
  const [from, to] = towardsNeed ? [x + width, x] : [x, x + width]
  return (
    <g className="rw-chart">
      <line className={`rw-c-move rw-c-move--${crossing}`} x1={from} x2={to} y1={middle} y2={middle} />
      <circle className="rw-c-now" cx={from} cy={middle} r="4.5" />
      <Yours x={to} y={middle} crossing={crossing} />
    </g>
  )
}

function Yours({ x, y, crossing }: { x: number; y: number; crossing: AreaState }) {
  const mark = `rw-c-yours rw-c-yours--${crossing}`
  if (crossing === 'entering') return <path className={mark} d={`M${x} ${y - 7}l6.5 12h-13z`} />
  if (crossing === 'leaving') return <path className={mark} d={`M${x} ${y + 7}l-6.2-11.5h12.4z`} />
  return <circle className={mark} cx={x} cy={y} r="5" />
}
