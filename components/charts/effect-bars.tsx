'use client'

import {
  Bar,
  BarChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
  type YAxisTickContentProps,
} from 'recharts'
import { formatShare } from '#lib/view/format/format-share.ts'
import type { EffectRow } from '#lib/view/sureness/effect-rows.ts'
import { chartColours } from './chart-colours.ts'

const ROW = 52
const AXIS = 34

/** For each choice its effect on its own (dark) inside its total effect (light), and a thin line for the range of the total. */
export default function EffectBars({ rows }: { rows: readonly EffectRow[] }) {
  const data = rows.map(({ key }) => ({ key, scale: [0, 1] }))
  const names = new Map(rows.map(({ key, name }) => [key, name]))
  return (
    <ResponsiveContainer height={rows.length * ROW + AXIS}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 4, right: 56, bottom: 0, left: 0 }}
        accessibilityLayer={false}
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
        <YAxis
          type="category"
          dataKey="key"
          width={170}
          interval={0}
          tick={({ x, y, payload }: YAxisTickContentProps) => (
            <Name x={Number(x)} y={Number(y)} name={names.get(String(payload.value)) ?? ''} />
          )}
          axisLine={false}
          tickLine={false}
        />
        <Bar
          dataKey="scale"
          shape={({ originalDataIndex: at, ...place }: BarShapeProps) => <Effect {...place} row={rows[at]} />}
          isAnimationActive={false}
          barSize={20}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

/** A name in lines of about 24 characters; the table has it whole. */
function Name({ x, y, name }: { x: number; y: number; name: string }) {
  const lines = linesOf(name)
  return (
    <text x={x} y={y} textAnchor="end" fontSize={14} fill={chartColours.ink}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : '1.2em'}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function linesOf(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 24) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.slice(0, 3)
}

/** `x` and `width`: the whole scale, from 0 to all of the variance. */
function Effect({
  x,
  y,
  width,
  height,
  row,
}: Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'> & { row: EffectRow | undefined }) {
  if (row === undefined) return null
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
