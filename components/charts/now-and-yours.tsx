'use client'

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { chartColours } from './chart-colours.ts'

/** A row of the picture: its name, and both values, with how they read. */
export type NowAndYoursRow = {
  readonly name: string
  readonly now: number
  readonly yours: number
  readonly nowWords: string
  readonly yoursWords: string
}

const words = { fontSize: 14, fill: chartColours.ink }

/** Bars from zero, two a row: grey for now, plum under the visitor's changes; `changed` false draws only the first. */
export default function NowAndYours({
  rows,
  changed,
  height,
}: {
  rows: readonly NowAndYoursRow[]
  changed: boolean
  /** In pixels, where the frame does not say how high it is. */
  height?: number
}) {
  return (
    <ResponsiveContainer {...(height !== undefined && { height })}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        margin={{ top: 0, right: 56, bottom: 0, left: 0 }}
        barGap={1}
        barCategoryGap="22%"
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
          dataKey="now"
          fill={changed ? chartColours.brandSoft : chartColours.brandMid}
          minPointSize={0.01}
          isAnimationActive={false}
        >
          <LabelList dataKey="nowWords" position="right" {...words} />
        </Bar>
        {changed && (
          <Bar dataKey="yours" fill={chartColours.brand} minPointSize={0.01} isAnimationActive={false}>
            <LabelList dataKey="yoursWords" position="right" {...words} />
          </Bar>
        )}
      </BarChart>
    </ResponsiveContainer>
  )
}
