import { DataTable } from '#components/ui/data-table.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { mailboxPath, signInPath } from '#lib/paths/team-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'

type Line = { readonly id: string; readonly to: string; readonly subject: string; readonly at: Date }
type Somebody = { readonly name: string; readonly email: string; readonly role: string }

/** The mailbox of the demonstration: letters, newest first, and the people one can sign in as. */
export function Mailbox({ letters, people }: { letters: readonly Line[]; people: readonly Somebody[] }) {
  return (
    <div className="rw-team">
      <div className="rw-prose">
        <h1>Demonstration mailbox</h1>
        <p>
          In the demonstration no e-mail is sent. Everything that would be arrives here, and everybody can
          read it.
        </p>
      </div>
      {people.length > 0 && (
        <Panel title="People you can be" wash>
          <p>
            They are invented. <a href={signInPath()}>Sign in</a> with one of these addresses; the link and
            the one-time code arrive below.
          </p>
          <DataTable
            caption="Invented people of the team"
            captionHidden
            rows={people}
            rowKey={({ email }) => email}
            columns={[
              { key: 'email', head: 'Address', header: true, cell: ({ email }) => email },
              { key: 'name', head: 'Name', label: 'Name', cell: ({ name }) => name },
              { key: 'role', head: 'Role', label: 'Role', cell: ({ role }) => role },
            ]}
            cards
          />
        </Panel>
      )}
      <Panel title="Letters, newest first">
        <Letters letters={letters} />
      </Panel>
    </div>
  )
}

function Letters({ letters }: { letters: readonly Line[] }) {
  if (letters.length === 0) return <p>There is no letter yet.</p>
  return (
    <DataTable
      caption="Letters, newest first"
      captionHidden
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'subject',
          head: 'Subject',
          header: true,
          cell: ({ id, subject }) => <a href={mailboxPath(id)}>{subject}</a>,
        },
        { key: 'to', head: 'To', label: 'To', cell: ({ to }) => to },
        { key: 'at', head: 'Sent', label: 'Sent', cell: ({ at }) => formatMoment(at) },
      ]}
      cards
    />
  )
}
