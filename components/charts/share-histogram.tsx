'use client'

import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis, type BarShapeProps } from 'recharts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { ShareBin } from '#lib/view/sureness/share-bins.ts'
import { chartColours } from './chart-colours.ts'

/** How many areas came up in each part of the reruns: those on the list dark, others light, the number above. */
export default function ShareHistogram({ bins }: { bins: readonly ShareBin[] }) {
  const data = bins.map((bin) => ({ ...bin, all: bin.listed + bin.others }))
  return (
    <ResponsiveContainer>
      <BarChart
        data={data}
        margin={{ top: 20, right: 4, bottom: 0, left: 4 }}
        barCategoryGap={2}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="words"
          interval="preserveStartEnd"
          tick={{ fontSize: 14, fill: chartColours.quiet }}
          tickLine={false}
          axisLine={{ stroke: chartColours.axis }}
        />
        <YAxis hide domain={[0, 'dataMax']} />
        <Bar
          dataKey="all"
          isAnimationActive={false}
          shape={({ originalDataIndex: at, ...place }: BarShapeProps) => <Stack {...place} bin={bins[at]} />}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

/** One bar: areas on the list below, others above, and how many they are together. */
function Stack({
  x,
  y,
  width,
  height,
  bin,
}: Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'> & { bin: ShareBin | undefined }) {
  if (bin === undefined) return null
  const all = bin.listed + bin.others
  const light = all === 0 ? 0 : (height * bin.others) / all
  return (
    <g>
      <rect x={x} y={y} width={width} height={light} fill={chartColours.brandSoft} />
      <rect x={x} y={y + light} width={width} height={height - light} fill={chartColours.brand} />
      <text x={x + width / 2} y={y - 5} textAnchor="middle" fontSize={14} fill={chartColours.ink}>
        {formatCount(all)}
      </text>
    </g>
  )
}
