'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { NowAndYoursRow } from '#components/charts/now-and-yours.tsx'

const PairedBars = lazy(() => import('#components/charts/now-and-yours.tsx'))

/** Pixels: room for two bars, and for a name of two lines. */
const rowHeight = 46

/** Two bars a row: pale for the weight's share, strong for the influence. `table`: the same figures. */
export function InfluenceChart({
  rows,
  table,
  ...frame
}: {
  name: string
  title: string
  label: string
  note: string
  rows: readonly NowAndYoursRow[]
  table: ReactNode
}) {
  const few = rows.length <= 4
  return (
    <ChartFrame size={few ? 'short' : 'own'} table={table} {...frame}>
      <PairedBars rows={rows} changed {...(!few && { height: rows.length * rowHeight })} />
    </ChartFrame>
  )
}
