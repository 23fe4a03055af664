'use client'

import { chartColours } from './chart-colours.ts'
import { PairedRows } from './paired-rows.tsx'

/** A row of the picture: its name, and both values, with how they read. */
export type NowAndYoursRow = {
  readonly name: string
  readonly now: number
  readonly yours: number
  readonly nowWords: string
  readonly yoursWords: string
}

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
  const now = {
    value: (row: NowAndYoursRow) => row.now,
    colour: changed ? chartColours.brandSoft : chartColours.brandMid,
    words: ({ nowWords }: NowAndYoursRow) => nowWords,
  }
  const yours = {
    value: (row: NowAndYoursRow) => row.yours,
    colour: chartColours.brand,
    words: ({ yoursWords }: NowAndYoursRow) => yoursWords,
  }
  return <PairedRows rows={rows} bars={changed ? [now, yours] : [now]} height={height} right={56} />
}
