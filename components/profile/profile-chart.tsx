'use client'

import { lazy } from 'react'
import { ChartFrame, type Framed } from '#components/charts/chart-frame.tsx'
import type { ProfileBarRow } from '#components/charts/profile-bars.tsx'

const ProfileBars = lazy(() => import('#components/charts/profile-bars.tsx'))

/** How far listed areas are from the mean of all. `table`: the values themselves. */
export function ProfileChart({
  rows,
  changed,
  ...frame
}: Framed & {
  rows: readonly ProfileBarRow[]
  changed: boolean
}) {
  return (
    <ChartFrame name="profile" size="own" tableWords="See the values as a table" {...frame}>
      <ProfileBars rows={rows} changed={changed} />
    </ChartFrame>
  )
}
