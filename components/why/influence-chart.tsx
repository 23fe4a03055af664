'use client'

import { lazy } from 'react'
import { ChartFrame, type Framed } from '#components/charts/chart-frame.tsx'
import type { NowAndYoursRow } from '#components/charts/now-and-yours.tsx'

const PairedBars = lazy(() => import('#components/charts/now-and-yours.tsx'))

/** Pixels: room for two bars, and for a name of two lines. */
const rowHeight = 46

/** Two bars a row: pale for the weight's share, strong for the influence. `table`: the same figures. */
export function InfluenceChart({
  rows,
  ...frame
}: Framed & {
  name: string
  rows: readonly NowAndYoursRow[]
}) {
  const few = rows.length <= 4
  return (
    <ChartFrame size={few ? 'short' : 'own'} {...frame}>
      <PairedBars rows={rows} changed {...(!few && { height: rows.length * rowHeight })} />
    </ChartFrame>
  )
}
