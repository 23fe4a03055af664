'use client'

import { chartColours } from './chart-colours.ts'
import { PairedRows } from './paired-rows.tsx'

/** A row of the picture: a domain, and how much more need there is than in the average area, in standard deviations. */
export type TypeBarRow = { readonly name: string; readonly listed: number; readonly own: number }

const signed = (value: number): string => `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(1)}`

/** Bars from the average of all areas, two a row: pale for all listed areas, dark for those of the type. */
export default function TypeBars({ rows }: { rows: readonly TypeBarRow[] }) {
  return (
    <PairedRows
      rows={rows}
      bars={[
        { value: (row) => row.listed, colour: chartColours.brandSoft, words: ({ listed }) => signed(listed) },
        { value: (row) => row.own, colour: chartColours.brand, words: ({ own }) => signed(own) },
      ]}
      height={rows.length * 52 + 16}
      signed
    />
  )
}
