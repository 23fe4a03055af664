'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { EffectRow } from '#lib/view/sureness/effect-rows.ts'

const EffectBars = lazy(() => import('#components/charts/effect-bars.tsx'))

/** How much each choice matters for one result. */
export function EffectChart({
  rows,
  ...frame
}: {
  name: string
  title: string
  label: string
  note: string
  rows: readonly EffectRow[]
  table: ReactNode
}) {
  return (
    <ChartFrame size="own" {...frame}>
      <EffectBars rows={rows} />
    </ChartFrame>
  )
}
