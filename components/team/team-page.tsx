import type { ReactNode } from 'react'
import { Page } from '#components/layout/page.tsx'
import type { Crumb } from '#lib/view/crumb.ts'
import type { SavedNotice } from '#lib/view/team/saved-notice.ts'
import { teamPlaces, type TeamRole } from '#lib/view/team/team-places.ts'
import { Saved } from './saved.tsx'
import { TeamNav } from './team-nav.tsx'

/** The frame of a page of the team: that of every page, and the ways that this person's role opens. */
export function TeamPage({
  role,
  crumbs,
  saved = null,
  children,
}: {
  role: TeamRole
  crumbs?: readonly Crumb[]
  /** What was saved just now (`readSaved`); said here, unless another part of the page says it. */
  saved?: SavedNotice | null
  children: ReactNode
}) {
  return (
    <Page dataset={null} {...(crumbs && { crumbs })}>
      <TeamNav places={teamPlaces(role)} />
      <div className="rw-team">
        <Saved notice={saved} />
        {children}
      </div>
    </Page>
  )
}
