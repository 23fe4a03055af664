'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { DistributionBin } from '#lib/view/ranks/distributions.ts'

const HistogramBars = lazy(() => import('#components/charts/histogram-bars.tsx'))

/** How one indicator is spread, in its frame. */
export function DistributionChart({
  bins,
  markedWords,
  table,
  ...frame
}: {
  name: string
  title: ReactNode
  label: string
  note: ReactNode
  bins: readonly DistributionBin[]
  markedWords: string
  table: ReactNode
}) {
  return (
    <ChartFrame whenSeen size="strip" level={3} table={table} {...frame}>
      <HistogramBars bins={bins} markedWords={markedWords} />
    </ChartFrame>
  )
}
