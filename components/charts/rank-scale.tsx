'use client'

import { ReferenceArea, ReferenceLine, XAxis } from 'recharts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { chartColours } from './chart-colours.ts'

/**
 * Ranks along the bottom, 1 = most need on the left, with the part that meets a test shaded and its cut-off as a line.
 *
 * `end`: the last rank of the scale. `lastInside`: null without a cut-off.
 */
export function RankScale({ end, lastInside }: { end: number; lastInside: number | null }) {
  return (
    <>
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
      {lastInside !== null && (
        <>
          <ReferenceArea x1={1} x2={lastInside} fill={chartColours.ground} fillOpacity={1} />
          <ReferenceLine x={lastInside} stroke={chartColours.ink} strokeWidth={2} />
        </>
      )}
    </>
  )
}
