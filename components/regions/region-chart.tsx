'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { NowAndYoursRow } from '#components/charts/now-and-yours.tsx'

const NowAndYours = lazy(() => import('#components/charts/now-and-yours.tsx'))

/** The shares of the regions as bars, now and under the changes. `table`: the same figures. */
export function RegionChart({
  rows,
  changed,
  table,
  ...frame
}: {
  title: string
  label: string
  note: string
  rows: readonly NowAndYoursRow[]
  changed: boolean
  table: ReactNode
}) {
  return (
    <ChartFrame name="regions" size="rows" table={table} {...frame}>
      <NowAndYours rows={rows} changed={changed} />
    </ChartFrame>
  )
}
