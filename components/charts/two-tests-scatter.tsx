'use client'

import { useEffect, useState } from 'react'
import {
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { readScatterPoints, type PointGroup } from '#lib/view/ranks/scatter-points.ts'
import type { TwoTests } from '#lib/view/ranks/two-tests.ts'
import { chartColours } from './chart-colours.ts'
import { DotLayer } from './dot-layer.tsx'

/** Words on dots: a white edge keeps them readable. */
const onDots = {
  ...{ fontSize: 14, fontWeight: 600, fill: chartColours.ink },
  ...{ stroke: '#fff', strokeWidth: 5, paintOrder: 'stroke' },
}
const tick = { fontSize: 14, fill: chartColours.quiet }
const rankWords = (rank: number) => (rank === 1 ? '1' : formatCount(rank))

/**
 * Every area by its ranks on both tests, most need at the top left, with both cut-offs; the corner that meets both is the
 * list. Axes and cut-offs are Recharts; the dots are one picture, because thousands of SVG circles take
 * seconds (7,433 of them 1.4 to 2.1 s, 33,755 of them 11 s, where the picture takes milliseconds).
 *
 * `points`: where the dots are fetched. `corner`: the words beside the corner.
 */
export default function TwoTestsScatter({
  view: { across, down, marked },
  points,
  corner,
  changed,
}: {
  view: TwoTests
  points: string
  corner: string
  changed: boolean
}) {
  const groups = usePoints(points)
  const line = { stroke: chartColours.ink, strokeWidth: 2 }
  return (
    <ResponsiveContainer>
      <ScatterChart margin={{ top: 8, right: 24, bottom: 24, left: 16 }} accessibilityLayer={false}>
        <XAxis
          type="number"
          dataKey="x"
          domain={[1, across.ranked]}
          ticks={[1, across.lastInside, across.ranked]}
          tickFormatter={rankWords}
          interval={0}
          tick={tick}
          stroke={chartColours.axis}
          tickLine={false}
          label={{
            value: `${across.words.short} rank (1 = most need)`,
            position: 'bottom',
            offset: 4,
            ...tick,
          }}
        />
        <YAxis
          type="number"
          dataKey="y"
          reversed
          domain={[1, down.ranked]}
          ticks={[1, down.lastInside, down.ranked]}
          tickFormatter={rankWords}
          interval={0}
          width={56}
          tick={tick}
          stroke={chartColours.axis}
          tickLine={false}
          label={{
            value: `${down.words.short} rank (1 = most need)`,
            angle: -90,
            position: 'insideLeft',
            style: { textAnchor: 'middle' },
            ...tick,
          }}
        />
        <ReferenceArea zIndex={-100} y1={1} y2={down.lastInside} fill={chartColours.ground} fillOpacity={1} />
        <ReferenceArea
          zIndex={-100}
          x1={1}
          x2={across.lastInside}
          fill={chartColours.ground}
          fillOpacity={1}
        />
        <ReferenceArea
          zIndex={-100}
          x1={1}
          x2={across.lastInside}
          y1={1}
          y2={down.lastInside}
          fill={chartColours.brandSoft}
          fillOpacity={0.6}
        />
        <Scatter
          data={[
            { x: 1, y: 1 },
            { x: across.ranked, y: down.ranked },
          ]}
          shape={() => <g />}
          isAnimationActive={false}
        />
        {groups !== null && <DotLayer groups={groups} changed={changed} />}
        <ReferenceLine y={down.lastInside} {...line} />
        <ReferenceLine
          x={across.lastInside}
          {...line}
          label={{
            value: corner,
            position: 'insideTopLeft',
            ...onDots,
          }}
        />
        {marked !== null && (
          <ReferenceDot
            x={marked.across}
            y={marked.down}
            r={8}
            fill="none"
            stroke={chartColours.ink}
            strokeWidth={3}
            label={{
              value: marked.name,
              position: 'right',
              ...onDots,
            }}
          />
        )}
      </ScatterChart>
    </ResponsiveContainer>
  )
}

/** The dots, once they have come; null until then, and when they cannot be had: the figures below say the same. */
function usePoints(address: string): readonly PointGroup[] | null {
  const [groups, setGroups] = useState<readonly PointGroup[] | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    void fetch(address, { signal: asking.signal })
      .then(async (answer) => (answer.ok ? readScatterPoints(await answer.arrayBuffer()) : null))
      .catch(() => null)
      .then((found) => {
        if (!asking.signal.aborted) setGroups(found)
      })
    return () => asking.abort()
  }, [address])
  return groups
}
