'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { mapPath } from '#lib/paths/map-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'

const AreaMap = lazy(() => import('#components/map/area-map.tsx'))

/** Where areas enter and leave. It is fetched when a visitor comes near it, and follows every settled change from then on. */
export function ResultMap({
  dataset,
  result,
  noun,
}: {
  dataset: DatasetView
  result: ResultView
  noun: AreaNoun
}) {
  const host = useRef<HTMLElement>(null)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (host.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        setNear(true)
        observer.disconnect()
      },
      { rootMargin: '100px' },
    )
    observer.observe(host.current)
    return () => observer.disconnect()
  }, [])
  if (!dataset.boundaries) return null
  const wait = <div className="rw-map rw-map--small rw-map--wait" />
  return (
    <section className="rw-panel" aria-labelledby="map-title" ref={host}>
      <div className="rw-panel__head">
        <h3 id="map-title">
          {result.changed ? 'Where the list changes' : `Where the listed ${noun.many} are`}
        </h3>
        <a href={mapPath({}, result.query)}>Large map and table</a>
      </div>
      {near ? (
        <Suspense fallback={wait}>
          <AreaMap small dataset={dataset.id} query={result.query} noun={noun} />
        </Suspense>
      ) : (
        wait
      )}
      <p className="rw-note rw-mt-2">{dataset.attribution.join(' ')}</p>
    </section>
  )
}
