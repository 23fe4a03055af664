'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { TypeBarRow } from '#components/charts/type-bars.tsx'

const TypeBars = lazy(() => import('#components/charts/type-bars.tsx'))

/** What sets a type apart. `table`: the same figures. */
export function TypeChart({
  rows,
  table,
  ...frame
}: {
  title: string
  label: string
  note: string
  rows: readonly TypeBarRow[]
  table: ReactNode
}) {
  return (
    <ChartFrame name="type" size="own" table={table} {...frame}>
      <TypeBars rows={rows} />
    </ChartFrame>
  )
}
