import { roleWords, type TeamRole } from '#lib/view/team/team-places.ts'
import { DataTable } from '#components/ui/data-table.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { PostButton } from './post-button.tsx'

/** A browser in which somebody is signed in; moments in words. */
export type SignedInPlace = {
  readonly id: string
  readonly since: string
  readonly lastSeen: string
  readonly here: boolean
}

type Account = {
  readonly name: string
  readonly email: string
  readonly role: TeamRole
  readonly sessions: readonly SignedInPlace[]
}

/** What somebody sees of themselves, where they are signed in, and the ways out. */
export function AccountPanel({
  account: { name, email, role, sessions },
  signOut,
  endOthers,
}: {
  account: Account
  signOut: FormAction
  endOthers: FormAction
}) {
  return (
    <>
      <h1>Your account</h1>
      <div className="rw-prose">
        <dl className="rw-account">
          <dt>Name</dt>
          <dd>{name}</dd>
          <dt>E-mail address</dt>
          <dd>{email}</dd>
          <dt>Role</dt>
          <dd>{roleWords[role]}</dd>
        </dl>
        <div className="rw-actions">
          <PostButton action={signOut}>Sign out</PostButton>
          <PostButton action={signOut} fields={{ everywhere: 'yes' }} look="secondary">
            Sign out everywhere
          </PostButton>
        </div>
        <h2 className="rw-mt-6">
          {sessions.length === 1
            ? 'You are signed in with this browser only'
            : `You are signed in with ${sessions.length} browsers`}
        </h2>
        <p>
          You are signed out by itself after 30 minutes without doing anything, and after 12 hours in any
          case. Which browser it is we do not keep. One that you do not know: sign it out, and tell an
          administrator.
        </p>
      </div>
      <DataTable
        caption="Where you are signed in"
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'since',
            head: 'Since',
            label: 'Since',
            header: true,
            cell: ({ since }) => since,
          },
          { key: 'seen', head: 'Last used', label: 'Last used', cell: ({ lastSeen }) => lastSeen },
          {
            key: 'end',
            head: 'Sign out',
            label: 'Sign out',
            wide: true,
            cell: ({ id, here, since }) =>
              here ? (
                'This browser: with the button above'
              ) : (
                <PostButton action={endOthers} fields={{ session: id }} look="secondary">
                  Sign out <span className="rw-vh">the browser of {since}</span>
                </PostButton>
              ),
          },
        ]}
        cards
      />
      {sessions.length > 2 && (
        <PostButton action={endOthers} look="secondary">
          Sign out every other browser
        </PostButton>
      )}
    </>
  )
}
