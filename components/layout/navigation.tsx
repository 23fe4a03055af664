'use client'

import { usePathname } from 'next/navigation'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { mapPath } from '#lib/paths/map-paths.ts'
import { responsesPath } from '#lib/paths/moderation-paths.ts'
import { areasPath, dataPath, homePath, methodPath, sandboxPath } from '#lib/paths/page-paths.ts'
import { currentPlace } from '#lib/view/current-place.ts'
import { insightPlaces } from '#lib/view/insight/insight-places.ts'

type Place = { readonly name: string; readonly href: string; readonly parts?: readonly string[] }

/** `parts`: the pages that a place stands for besides its own. */
const places: readonly Place[] = [
  { name: 'Home', href: homePath() },
  { name: 'Consultation', href: consultationPath() },
  { name: 'Responses', href: responsesPath() },
  { name: 'Try the method', href: sandboxPath() },
  { name: 'Insight', href: mapPath(), parts: insightPlaces.map(({ path }) => path()) },
  { name: 'Find a ward', href: areasPath() },
  { name: 'Method', href: methodPath() },
  { name: 'Data', href: dataPath() },
]

function whereWeAre({ href, parts = [] }: Place, pathname: string): 'page' | 'true' | undefined {
  const inPart = parts.some((part) => currentPlace(part, pathname) !== undefined)
  return currentPlace(href, pathname) ?? (inPart ? 'true' : undefined)
}

function Places({ pathname }: { pathname: string }) {
  return (
    <ul>
      {places.map((place) => (
        <li key={place.href}>
          <a href={place.href} aria-current={whereWeAre(place, pathname)}>
            {place.name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/**
 * The main navigation: a row on wide screens, the browser's own disclosure on narrow ones. Only one of the two is
 * ever displayed, and neither needs script: the server renders which place is the current one.
 */
export function Navigation() {
  const pathname = usePathname()
  return (
    <>
      <nav className="rw-nav" aria-label="Main">
        <Places pathname={pathname} />
      </nav>
      <details className="rw-menu">
        <summary>Menu</summary>
        <nav aria-label="Main">
          <Places pathname={pathname} />
        </nav>
      </details>
    </>
  )
}
