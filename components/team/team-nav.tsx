'use client'

import { usePathname } from 'next/navigation'
import { currentPlace } from '#lib/view/current-place.ts'
import type { TeamPlace } from '#lib/view/team/team-places.ts'

/** The ways of the team. Without script as well: the server renders which place is the current one. */
export function TeamNav({ places }: { places: readonly Pick<TeamPlace, 'name' | 'href'>[] }) {
  const pathname = usePathname()
  return (
    <nav className="rw-team-nav" aria-label="Team">
      <ul className="rw-plain">
        {places.map(({ name, href }) => (
          <li key={href}>
            <a href={href} aria-current={currentPlace(href, pathname)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
