'use client'

import { lazy, type ReactNode } from 'react'
import { ChartFrame } from '#components/charts/chart-frame.tsx'
import type { SurenessView } from '#lib/view/sureness/sureness-view.ts'

const ShareHistogram = lazy(() => import('#components/charts/share-histogram.tsx'))
const RankRanges = lazy(() => import('#components/charts/rank-ranges.tsx'))

type Frame = {
  readonly title: string
  readonly label: string
  readonly note: string
  readonly table: ReactNode
}

/** How many areas came up how often. */
export function ShareChart({ bins, ...frame }: Frame & Pick<SurenessView, 'bins'>) {
  return (
    <ChartFrame name="reruns" size="middle" {...frame}>
      <ShareHistogram bins={bins} />
    </ChartFrame>
  )
}

/** Where the ranks of the areas of this page of the table lay, index by index. */
export function RangeChart({ indices, rows, ...frame }: Frame & Pick<SurenessView, 'indices' | 'rows'>) {
  return (
    <ChartFrame name="rank-ranges" size="own" {...frame}>
      <div className="rw-charts">
        {indices.map(({ code, words, end, lastInside }, at) => (
          <div key={code}>
            <p className="rw-small">
              <b>{words.title}</b>
            </p>
            <RankRanges
              rows={rows.map(({ code: key, name, ranks }) => {
                const { own = NaN, low = NaN, high = NaN } = ranks[at] ?? {}
                return { key, name, own, low, high }
              })}
              end={end}
              lastInside={lastInside}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  )
}
