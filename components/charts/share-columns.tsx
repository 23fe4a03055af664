'use client'

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { chartColours } from './chart-colours.ts'

/** One column: its name below, its share (0 to 1), and how that reads. */
export type ShareColumn = { readonly name: string; readonly share: number; readonly words: string }

/** More columns than this have no room for their figures on a narrow screen; the table has them. */
const mostLabelled = 8

/** Columns from zero. */
export default function ShareColumns({ rows }: { rows: readonly ShareColumn[] }) {
  return (
    <ResponsiveContainer>
      <BarChart
        data={[...rows]}
        margin={{ top: 20, right: 0, bottom: 0, left: 0 }}
        barCategoryGap="12%"
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="name"
          interval={0}
          tickLine={false}
          axisLine={{ stroke: chartColours.axis }}
          tick={{ fontSize: 14, fill: chartColours.ink }}
        />
        <YAxis domain={[0, 'dataMax']} hide />
        <Bar dataKey="share" fill={chartColours.brandMid} isAnimationActive={false}>
          {rows.length <= mostLabelled && (
            <LabelList dataKey="words" position="top" fontSize={14} fill={chartColours.ink} />
          )}
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  )
}
