'use client'

import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { chartColours } from './chart-colours.ts'

/** A row of the picture: an outcome as multiples of its mean over all areas. */
export type ProfileBarRow = {
  readonly name: string
  readonly listedNow: number
  readonly listedYours: number
  readonly others: number
}

const words = { fontSize: 14, fill: chartColours.ink }
const times = (value: unknown): string =>
  typeof value === 'number' && value > 0 ? `${value.toFixed(1)}×` : ''

/** Bars from zero for each outcome: listed areas now, listed under the changes, and others inside the cut; the line is 1. */
export default function ProfileBars({ rows, changed }: { rows: readonly ProfileBarRow[]; changed: boolean }) {
  const label = { position: 'right', formatter: times, ...words } as const
  return (
    <ResponsiveContainer height={rows.length * (changed ? 74 : 56) + 16}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        margin={{ top: 4, right: 44, bottom: 4, left: 0 }}
        barGap={1}
        barCategoryGap="20%"
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, 'dataMax']} hide />
        <YAxis
          type="category"
          dataKey="name"
          width={148}
          interval={0}
          axisLine={{ stroke: chartColours.axis }}
          tickLine={false}
          tick={words}
        />
        <Bar
          dataKey="listedNow"
          fill={changed ? chartColours.brandSoft : chartColours.brand}
          isAnimationActive={false}
        >
          <LabelList {...label} />
        </Bar>
        {changed && (
          <Bar dataKey="listedYours" fill={chartColours.brand} isAnimationActive={false}>
            <LabelList {...label} />
          </Bar>
        )}
        <Bar dataKey="others" fill={chartColours.now} isAnimationActive={false}>
          <LabelList {...label} />
        </Bar>
        <ReferenceLine x={1} stroke={chartColours.ink} />
      </BarChart>
    </ResponsiveContainer>
  )
}
