'use client'

import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { chartColours } from './chart-colours.ts'

/** A row of the picture: a domain, and how much more need there is than in the average area, in standard deviations. */
export type TypeBarRow = { readonly name: string; readonly listed: number; readonly own: number }

const words = { fontSize: 14, fill: chartColours.ink }
const signed = (value: unknown): string =>
  typeof value === 'number' ? `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(1)}` : ''

/** Bars from the average of all areas, two a row: pale for all listed areas, dark for those of the type. */
export default function TypeBars({ rows }: { rows: readonly TypeBarRow[] }) {
  const label = { position: 'right', formatter: signed, ...words } as const
  return (
    <ResponsiveContainer height={rows.length * 52 + 16}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        margin={{ top: 4, right: 44, bottom: 4, left: 0 }}
        barGap={1}
        barCategoryGap="20%"
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          domain={[(low: number) => Math.min(0, low - 0.3), (high: number) => Math.max(0, high)]}
          hide
        />
        <YAxis
          type="category"
          dataKey="name"
          width={148}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={words}
        />
        <Bar dataKey="listed" fill={chartColours.brandSoft} isAnimationActive={false}>
          <LabelList {...label} />
        </Bar>
        <Bar dataKey="own" fill={chartColours.brand} isAnimationActive={false}>
          <LabelList {...label} />
        </Bar>
        <ReferenceLine x={0} stroke={chartColours.axis} />
      </BarChart>
    </ResponsiveContainer>
  )
}
