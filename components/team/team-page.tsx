import type { ReactNode } from 'react'
import { Page } from '#components/layout/page.tsx'
import type { Crumb } from '#lib/view/crumb.ts'
import { teamPlaces, type TeamRole } from '#lib/view/team/team-places.ts'
import { TeamNav } from './team-nav.tsx'

/** The frame of a page of the team: that of every page, and the ways that this person's role opens. */
export function TeamPage({
  role,
  crumbs,
  children,
}: {
  role: TeamRole
  crumbs?: readonly Crumb[]
  children: ReactNode
}) {
  return (
    <Page dataset={null} {...(crumbs && { crumbs })}>
      <TeamNav places={teamPlaces(role)} />
      <div className="rw-team">{children}</div>
    </Page>
  )
}
