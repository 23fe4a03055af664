'use client'

import {
  Bar,
  BarChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
  type YAxisTickContentProps,
} from 'recharts'
import type { AreaState } from '#lib/view/area-state.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { chartColours } from './chart-colours.ts'

/** An area's rank on one test, now and under the changes; NaN = none. `crossing`: what the move does to this test. */
export type Dumbbell = {
  readonly key: string
  readonly name: string
  readonly now: number
  readonly yours: number
  readonly crossing: AreaState
}

const ROW = 28
const AXIS = 34

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
  const data = rows.map((row) => ({
    ...row,
    span: Number.isNaN(row.now + row.yours)
      ? null
      : [Math.min(onScale(row.now), onScale(row.yours)), Math.max(onScale(row.now), onScale(row.yours))],
  }))
  const names = new Map(rows.map(({ key, name }) => [key, name]))
  return (
    <ResponsiveContainer height={rows.length * ROW + AXIS}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 4, right: 16, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          domain={[1, end]}
          ticks={[...new Set([1, lastInside, end])]}
          tickFormatter={(rank: number) => (rank === 1 ? '1 = most need' : formatCount(rank))}
          tick={{ fontSize: 14, fill: chartColours.quiet }}
          axisLine={{ stroke: chartColours.axis }}
          tickLine={false}
          interval={0}
          allowDataOverflow
        />
        <YAxis
          type="category"
          dataKey="key"
          width={150}
          interval={0}
          tick={({ x, y, payload }: YAxisTickContentProps) => (
            <text x={x} y={y} dy="0.35em" textAnchor="end" fontSize={14} fill={chartColours.ink}>
              {shorten(names.get(String(payload.value)) ?? '')}
            </text>
          )}
          axisLine={false}
          tickLine={false}
        />
        <ReferenceArea x1={1} x2={lastInside} fill={chartColours.ground} fillOpacity={1} />
        <ReferenceLine x={lastInside} stroke={chartColours.ink} strokeWidth={2} />
        {yoursInside !== lastInside && (
          <ReferenceLine x={yoursInside} stroke={chartColours.brand} strokeWidth={2} strokeDasharray="4 3" />
        )}
        <Bar
          dataKey="span"
          shape={({ originalDataIndex: at, ...place }: BarShapeProps) => <Move {...place} row={rows[at]} />}
          isAnimationActive={false}
          barSize={12}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

/** Names as long as there is room for; the table has them whole. */
const shorten = (name: string): string => (name.length > 21 ? `${name.slice(0, 20)}…` : name)

/** The marks of a row. `x` and `width`: from the better to the worse of its two ranks, on the scale. */
function Move({
  x,
  y,
  width,
  height,
  row,
}: Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'> & { row: Dumbbell | undefined }) {
  if (row === undefined) return null
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
