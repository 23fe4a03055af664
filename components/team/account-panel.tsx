import { roleWords, type TeamRole } from '#lib/view/team/team-places.ts'
import type { SentTo } from '#components/ui/form-state.ts'
import { PostButton } from './post-button.tsx'

/** What somebody sees of themselves, and the ways out. */
export function AccountPanel({
  account: { name, email, role, sessions },
  ...sent
}: SentTo & {
  account: { name: string; email: string; role: TeamRole; sessions: number }
}) {
  return (
    <div className="rw-prose">
      <h1>Your account</h1>
      <dl className="rw-account">
        <dt>Name</dt>
        <dd>{name}</dd>
        <dt>E-mail address</dt>
        <dd>{email}</dd>
        <dt>Role</dt>
        <dd>{roleWords[role]}</dd>
        <dt>Signed in</dt>
        <dd>{sessions === 1 ? 'in this browser only' : `in ${sessions} browsers`}</dd>
      </dl>
      <p>
        You are signed out by itself after 30 minutes without doing anything, and after 12 hours in any case.
      </p>
      <div className="rw-actions">
        <PostButton {...sent}>Sign out</PostButton>
        <PostButton {...sent} fields={{ everywhere: 'yes' }} look="secondary">
          Sign out everywhere
        </PostButton>
      </div>
    </div>
  )
}
