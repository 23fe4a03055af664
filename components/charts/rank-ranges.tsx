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
import { formatCount } from '#lib/view/format/format-count.ts'
import { chartColours } from './chart-colours.ts'

/** Where the ranks of an area lay in the middle 90% of reruns, and its rank without nudging. NaN = none. */
export type RankRange = {
  readonly key: string
  readonly name: string
  readonly own: number
  readonly low: number
  readonly high: number
}

const ROW = 26
const AXIS = 34

/**
 * A row for each area: a thick line over the middle 90% of its ranks, and a hollow circle at its own rank. The shaded part
 * meets the test. `end`: the last rank of the scale; ranks beyond it are drawn at its end. `lastInside`: null without a cut-off.
 */
export default function RankRanges({
  rows,
  end,
  lastInside,
}: {
  rows: readonly RankRange[]
  end: number
  lastInside: number | null
}) {
  const data = rows.map((row) => ({ ...row, scale: [1, end] }))
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
          ticks={[...new Set([1, lastInside ?? 1, end])]}
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
        {lastInside !== null && (
          <ReferenceArea x1={1} x2={lastInside} fill={chartColours.ground} fillOpacity={1} />
        )}
        {lastInside !== null && <ReferenceLine x={lastInside} stroke={chartColours.ink} strokeWidth={2} />}
        <Bar
          dataKey="scale"
          shape={({ originalDataIndex: at, ...place }: BarShapeProps) => (
            <Range {...place} row={rows[at]} end={end} />
          )}
          isAnimationActive={false}
          barSize={12}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

const shorten = (name: string): string => (name.length > 19 ? `${name.slice(0, 18)}…` : name)

/** `x` and `width`: the whole scale, from rank 1 to `end`. */
function Range({
  x,
  y,
  width,
  height,
  row,
  end,
}: Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'> & { row: RankRange | undefined; end: number }) {
  if (row === undefined) return null
  const { low, high, own } = row
  const middle = y + height / 2
  const at = (rank: number) => x + (width * (Math.min(rank, end) - 1)) / Math.max(1, end - 1)
  return (
    <g className="rw-chart">
      {!Number.isNaN(low + high) && (
        <line
          x1={at(low)}
          x2={Math.max(at(high), at(low) + 1)}
          y1={middle}
          y2={middle}
          stroke={chartColours.brandMid}
          strokeWidth={7}
        />
      )}
      {!Number.isNaN(own) && <circle className="rw-c-now" cx={at(own)} cy={middle} r="4.5" />}
    </g>
  )
}
