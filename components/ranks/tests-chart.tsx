'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { TwoTests } from '#lib/view/ranks/two-tests.ts'

const TwoTestsScatter = lazy(() => import('#components/charts/two-tests-scatter.tsx'))

/** The scatter of both tests in its frame. */
export function TestsChart({
  view,
  points,
  corner,
  changed,
  table,
  ...frame
}: {
  title: string
  label: string
  note: string
  view: TwoTests
  points: string
  corner: string
  changed: boolean
  table: ReactNode
}) {
  return (
    <ChartFrame name="two-tests" size="square" table={table} {...frame}>
      <TwoTestsScatter view={view} points={points} corner={corner} changed={changed} />
    </ChartFrame>
  )
}
