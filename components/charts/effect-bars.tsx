'use client'

import { XAxis } from 'recharts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { EffectRow } from '#lib/view/sureness/effect-rows.ts'
import { chartColours } from './chart-colours.ts'
import { NamedRows, type Place } from './named-rows.tsx'

/** For each choice its effect on its own (dark) inside its total effect (light), and a thin line for the range of the total. */
export default function EffectBars({ rows }: { rows: readonly EffectRow[] }) {
  return (
    <NamedRows
      rows={rows}
      extent={() => [0, 1]}
      mark={(row, place) => <Effect {...place} row={row} />}
      rowHeight={52}
      barSize={20}
      nameWidth={170}
      nameLines={3}
      right={56}
    >
      <XAxis
        type="number"
        domain={[0, 1]}
        ticks={[0, 0.5, 1]}
        tickFormatter={(share: number) => formatShare(share)}
        tick={{ fontSize: 14, fill: chartColours.quiet }}
        axisLine={{ stroke: chartColours.axis }}
        tickLine={false}
      />
    </NamedRows>
  )
}

/** `x` and `width`: the whole scale, from 0 to all of the variance. */
function Effect({ x, y, width, height, row }: Place & { row: EffectRow }) {
  const wide = (share: number) => width * Math.min(1, Math.max(0, share))
  const { first, total } = row
  const middle = y + height / 2
  return (
    <g>
      <rect x={x} y={y} width={wide(total.value)} height={height} fill={chartColours.brandSoft} />
      <rect x={x} y={y + 4} width={wide(first.value)} height={height - 8} fill={chartColours.brand} />
      <line
        x1={x + wide(total.low)}
        x2={x + wide(total.high)}
        y1={middle}
        y2={middle}
        stroke={chartColours.ink}
        strokeWidth={1.5}
      />
      <text
        x={x + wide(Math.max(total.high, total.value, first.value)) + 6}
        y={middle}
        dy="0.35em"
        fontSize={14}
        fill={chartColours.ink}
      >
        {formatShare(Math.max(0, total.value))}
      </text>
    </g>
  )
}
