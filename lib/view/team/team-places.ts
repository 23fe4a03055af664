import { consultationsPath, servicePath } from '#lib/paths/admin-paths.ts'
import { complaintsPath } from '#lib/paths/complaint-paths.ts'
import { auditPath } from '#lib/paths/export-paths.ts'
import { moderationPath } from '#lib/paths/moderation-paths.ts'
import { panelPath } from '#lib/paths/panel-paths.ts'
import { accountPath, peoplePath } from '#lib/paths/team-paths.ts'

export type TeamRole = 'administrator' | 'moderator' | 'panellist'

export type TeamPlace = { readonly name: string; readonly href: string; readonly roles: readonly TeamRole[] }

const everybody: readonly TeamRole[] = ['administrator', 'moderator', 'panellist']

/** The places of the team. What may be opened is decided by the policy, not here. */
const places: readonly TeamPlace[] = [
  { name: 'Moderation', href: moderationPath(), roles: ['administrator', 'moderator'] },
  { name: 'Panel', href: panelPath(), roles: ['administrator', 'panellist'] },
  { name: 'Consultations', href: consultationsPath(), roles: ['administrator'] },
  { name: 'People', href: peoplePath(), roles: ['administrator'] },
  { name: 'Complaints', href: complaintsPath(), roles: ['administrator'] },
  { name: 'Record', href: auditPath(), roles: ['administrator'] },
  { name: 'Service', href: servicePath(), roles: ['administrator'] },
  { name: 'Account and sign out', href: accountPath(), roles: everybody },
]

/** The places that a role opens, for the navigation of the team. Example: a panellist sees no "People". */
export const teamPlaces = (role: TeamRole): readonly TeamPlace[] =>
  places.filter(({ roles }) => roles.includes(role))

/** What a role is called on screens. */
export const roleWords: Readonly<Record<TeamRole, string>> = {
  administrator: 'Administrator',
  moderator: 'Moderator',
  panellist: 'Panellist',
}
