'use client'

import { usePathname } from 'next/navigation'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { responsesPath } from '#lib/paths/moderation-paths.ts'
import { areasPath, dataPath, homePath, methodPath, sandboxPath } from '#lib/paths/page-paths.ts'
import { currentPlace } from '#lib/view/current-place.ts'

const places = [
  { name: 'Home', href: homePath() },
  { name: 'Consultation', href: consultationPath() },
  { name: 'Responses', href: responsesPath() },
  { name: 'Try the method', href: sandboxPath() },
  { name: 'Find a ward', href: areasPath() },
  { name: 'Method', href: methodPath() },
  { name: 'Data', href: dataPath() },
] as const

function Places({ pathname }: { pathname: string }) {
  return (
    <ul>
      {places.map(({ name, href }) => (
        <li key={href}>
          <a href={href} aria-current={currentPlace(href, pathname)}>
            {name}
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
