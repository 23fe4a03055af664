'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { ProfileBarRow } from '#components/charts/profile-bars.tsx'

const ProfileBars = lazy(() => import('#components/charts/profile-bars.tsx'))

/** How far listed areas are from the mean of all. `table`: the values themselves. */
export function ProfileChart({
  rows,
  changed,
  table,
  ...frame
}: {
  title: string
  label: string
  note: ReactNode
  rows: readonly ProfileBarRow[]
  changed: boolean
  table: ReactNode
}) {
  return (
    <ChartFrame name="profile" size="own" table={table} tableWords="See the values as a table" {...frame}>
      <ProfileBars rows={rows} changed={changed} />
    </ChartFrame>
  )
}
