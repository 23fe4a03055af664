'use client'

import { lazy } from 'react'
import { ChartFrame, type Framed } from '#components/charts/chart-frame.tsx'
import type { NowAndYoursRow } from '#components/charts/now-and-yours.tsx'

const NowAndYours = lazy(() => import('#components/charts/now-and-yours.tsx'))

/** The shares of the regions as bars, now and under the changes. `table`: the same figures. */
export function RegionChart({
  rows,
  changed,
  ...frame
}: Framed & {
  rows: readonly NowAndYoursRow[]
  changed: boolean
}) {
  return (
    <ChartFrame name="regions" size="rows" {...frame}>
      <NowAndYours rows={rows} changed={changed} />
    </ChartFrame>
  )
}
