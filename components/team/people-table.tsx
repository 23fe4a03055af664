import { DataTable } from '#components/ui/data-table.tsx'
import { personPath } from '#lib/paths/team-paths.ts'
import { roleWords, type TeamRole } from '#lib/view/team/team-places.ts'

/** Somebody of the team. */
export type TeamMember = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: TeamRole
  readonly ready: boolean
  readonly invented: boolean
}

const codeWords = ({ ready, invented }: TeamMember): string =>
  invented ? 'By letter (invented person)' : ready ? 'Set up' : 'Not set up yet'

/** Everybody of the team; each name leads to what can be done. */
export function PeopleTable({ people }: { people: readonly TeamMember[] }) {
  return (
    <DataTable
      caption="Everybody of the team"
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: 'Name',
          header: true,
          cell: ({ id, name }) => <a href={personPath(id)}>{name}</a>,
        },
        {
          key: 'email',
          head: 'E-mail address',
          label: 'E-mail address',
          wide: true,
          cell: ({ email }) => <span className="rw-audit__text">{email}</span>,
        },
        { key: 'role', head: 'Role', label: 'Role', cell: ({ role }) => roleWords[role] },
        { key: 'code', head: 'One-time code', label: 'One-time code', cell: codeWords },
      ]}
      cards
    />
  )
}
