'use client'

import { chartColours } from './chart-colours.ts'
import { PairedRows } from './paired-rows.tsx'

/** A row of the picture: an outcome as multiples of its mean over all areas. */
export type ProfileBarRow = {
  readonly name: string
  readonly listedNow: number
  readonly listedYours: number
  readonly others: number
}

const times = (value: number): string => (value > 0 ? `${value.toFixed(1)}×` : '')

/** Bars from zero for each outcome: listed areas now, listed under the changes, and others inside the cut; the line is 1. */
export default function ProfileBars({ rows, changed }: { rows: readonly ProfileBarRow[]; changed: boolean }) {
  const now = {
    value: (row: ProfileBarRow) => row.listedNow,
    colour: changed ? chartColours.brandSoft : chartColours.brand,
    words: ({ listedNow }: ProfileBarRow) => times(listedNow),
  }
  const yours = {
    value: (row: ProfileBarRow) => row.listedYours,
    colour: chartColours.brand,
    words: ({ listedYours }: ProfileBarRow) => times(listedYours),
  }
  const others = {
    value: (row: ProfileBarRow) => row.others,
    colour: chartColours.now,
    words: (row: ProfileBarRow) => times(row.others),
  }
  return (
    <PairedRows
      rows={rows}
      bars={changed ? [now, yours, others] : [now, others]}
      height={rows.length * (changed ? 74 : 56) + 16}
      line={1}
    />
  )
}
