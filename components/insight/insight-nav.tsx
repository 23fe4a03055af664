'use client'

import { usePathname } from 'next/navigation'
import { currentPlace } from '#lib/view/current-place.ts'
import { insightPlaces } from '#lib/view/insight/insight-places.ts'

/** The ways to look at a result. `query`: dataset and changes, kept by every link; empty = the current method. */
export function InsightNav({ query }: { query: string }) {
  const pathname = usePathname()
  return (
    <nav className="rw-insight-nav" aria-label="Insight">
      <ul className="rw-plain">
        {insightPlaces.map(({ name, path }) => (
          <li key={name}>
            <a href={path(query)} aria-current={currentPlace(path(), pathname)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
