'use client'

import { lazy } from 'react'
import { ChartFrame, type Framed } from '#components/charts/chart-frame.tsx'
import type { TwoTests } from '#lib/view/ranks/two-tests.ts'

const TwoTestsScatter = lazy(() => import('#components/charts/two-tests-scatter.tsx'))

/** The scatter of both tests in its frame. */
export function TestsChart({
  view,
  points,
  corner,
  changed,
  ...frame
}: Framed & {
  view: TwoTests
  points: string
  corner: string
  changed: boolean
}) {
  return (
    <ChartFrame name="two-tests" size="square" {...frame}>
      <TwoTestsScatter view={view} points={points} corner={corner} changed={changed} />
    </ChartFrame>
  )
}
