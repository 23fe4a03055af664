'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { ShareColumn } from '#components/charts/share-columns.tsx'

const ShareColumns = lazy(() => import('#components/charts/share-columns.tsx'))

/** The share that each component holds, as columns. `table`: the same figures. */
export function VarianceChart({
  rows,
  table,
  ...frame
}: {
  name: string
  title: string
  label: string
  note: string
  rows: readonly ShareColumn[]
  table: ReactNode
}) {
  return (
    <ChartFrame size="short" level={3} table={table} {...frame}>
      <ShareColumns rows={rows} />
    </ChartFrame>
  )
}
