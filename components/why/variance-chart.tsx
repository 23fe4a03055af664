'use client'

import { lazy } from 'react'
import { ChartFrame, type Framed } from '#components/charts/chart-frame.tsx'
import type { ShareColumn } from '#components/charts/share-columns.tsx'

const ShareColumns = lazy(() => import('#components/charts/share-columns.tsx'))

/** The share that each component holds, as columns. `table`: the same figures. */
export function VarianceChart({
  rows,
  ...frame
}: Framed & {
  name: string
  rows: readonly ShareColumn[]
}) {
  return (
    <ChartFrame size="short" level={3} {...frame}>
      <ShareColumns rows={rows} />
    </ChartFrame>
  )
}
