'use client'

import { chartColours } from './chart-colours.ts'
import { NamedRows, type Place } from './named-rows.tsx'
import { RankScale } from './rank-scale.tsx'

/** Where the ranks of an area lay in the middle 90% of reruns, and its rank without nudging. NaN = none. */
export type RankRange = {
  readonly key: string
  readonly name: string
  readonly own: number
  readonly low: number
  readonly high: number
}

/**
 * A row for each area: a thick line over the middle 90% of its ranks, and a hollow circle at its own rank. The shaded part
 * meets the test. `end`: the last rank of the scale; ranks beyond it are drawn at its end. `lastInside`: null without a cut-off.
 */
export default function RankRanges({
  rows,
  end,
  lastInside,
}: {
  rows: readonly RankRange[]
  end: number
  lastInside: number | null
}) {
  return (
    <NamedRows
      rows={rows}
      extent={() => [1, end]}
      mark={(row, place) => <Range {...place} row={row} end={end} />}
      rowHeight={26}
      barSize={12}
      nameWidth={150}
    >
      <RankScale end={end} lastInside={lastInside} />
    </NamedRows>
  )
}

/** `x` and `width`: the whole scale, from rank 1 to `end`. */
function Range({ x, y, width, height, row, end }: Place & { row: RankRange; end: number }) {
  const { low, high, own } = row
  const middle = y + height / 2
  const at = (rank: number) => x + (width * (Math.min(rank, end) - 1)) / Math.max(1, end - 1)
  return (
    <g className="rw-chart">
      {!Number.isNaN(low + high) && (
        <line
          x1={at(low)}
          x2={Math.max(at(high), at(low) + 1)}
          y1={middle}
          y2={middle}
          stroke={chartColours.brandMid}
          strokeWidth={7}
        />
      )}
      {!Number.isNaN(own) && <circle className="rw-c-now" cx={at(own)} cy={middle} r="4.5" />}
    </g>
  )
}
