'use client'

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { DistributionBin } from '#lib/view/ranks/distributions.ts'
import { chartColours } from './chart-colours.ts'

/** How many areas have values in each part of the range; the bar with the marked area is dark and says so. */
export default function HistogramBars({
  bins,
  markedWords,
}: {
  bins: readonly DistributionBin[]
  markedWords: string
}) {
  const data = bins.map(({ from, count, marked }) => ({
    ...{ from, count },
    words: marked ? markedWords : '',
    fill: marked ? chartColours.brand : chartColours.brandSoft,
  }))
  const tick = { fontSize: 14, fill: chartColours.quiet }
  const last = bins.at(-1)?.from
  return (
    <ResponsiveContainer>
      <BarChart
        data={data}
        margin={{ top: 20, right: 8, bottom: 0, left: 8 }}
        barCategoryGap={1}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="from"
          ticks={[
            ...new Set([bins[0]?.from ?? '', bins[Math.floor(bins.length / 2)]?.from ?? '', last ?? '']),
          ]}
          interval={0}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: chartColours.axis }}
        />
        <YAxis hide domain={[0, 'dataMax']} />
        <Bar dataKey="count" isAnimationActive={false}>
          <LabelList
            dataKey="words"
            content={({ x, width, value, index = 0 }) => (
              <text
                x={Number(x) + Number(width) / 2}
                y={14}
                textAnchor={anchorOf(index / bins.length)}
                fontSize={14}
                fill={chartColours.brand}
              >
                {value}
              </text>
            )}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  )
}

/** Words at either end run inwards, so that they are not cut off. */
const anchorOf = (place: number) => (place < 0.33 ? 'start' : place > 0.67 ? 'end' : 'middle')
