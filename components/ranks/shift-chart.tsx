'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { AreaState } from '#lib/view/area-state.ts'
import type { RankShifts } from '#lib/view/ranks/rank-shifts.ts'

const RankDumbbells = lazy(() => import('#components/charts/rank-dumbbells.tsx'))

/** What a move does to one test; a move on one side of its cut-off is neither. */
function crossing(now: number, yours: number, before: number, after: number): AreaState {
  const [metNow, metThen] = [now <= before, yours <= after]
  if (metNow === metThen) return 'staying'
  return metThen ? 'entering' : 'leaving'
}

/** A picture for each test, side by side: where the areas of this page stood, and where they stand. */
export function ShiftChart({
  shifts: { tests, rows, end },
  table,
  ...frame
}: {
  title: string
  label: string
  note: string
  shifts: RankShifts
  table: ReactNode
}) {
  return (
    <ChartFrame name="rank-shifts" size="own" level={2} table={table} {...frame}>
      <div className="rw-charts">
        {tests.map(({ words, lastInside, yoursInside }, test) => (
          <div key={words.title}>
            <p className="rw-small">
              <b>{words.title}</b>
            </p>
            <RankDumbbells
              rows={rows.map((row) => {
                const [now, yours] = [row.now[test] ?? NaN, row.yours[test] ?? NaN]
                return {
                  ...{ key: row.code, name: row.name, now, yours },
                  crossing: crossing(now, yours, lastInside, yoursInside),
                }
              })}
              end={end}
              lastInside={lastInside}
              yoursInside={yoursInside}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  )
}
