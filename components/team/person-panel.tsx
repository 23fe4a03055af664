import { Panel } from '#components/ui/panel.tsx'
import { roleWords } from '#lib/view/team/team-places.ts'
import type { FormAction } from '#components/ui/form-state.ts'
import type { TeamMember } from './people-table.tsx'
import { PostButton } from './post-button.tsx'
import { ResetCodeForm } from './reset-code-form.tsx'
import { RoleForm } from './role-form.tsx'

type Actions = {
  readonly changeRole: FormAction
  readonly remove: FormAction
  readonly resetCode: FormAction
  readonly endSessions: FormAction
}

/** One person of the team, and what an administrator can do about them. Every one of these signs the person out. */
export function PersonPanel({
  person: { name, email, role },
  changeRole,
  remove,
  resetCode,
  endSessions,
}: Actions & { person: TeamMember }) {
  const fields = { email }
  return (
    <>
      <h1>{name}</h1>
      <p>
        {email}, {roleWords[role]}
      </p>
      <Panel title="Change the role" wash>
        <p className="rw-mb-3">They are signed out at once, and sign in again with the new role.</p>
        <RoleForm action={changeRole} email={email} role={role} />
      </Panel>
      <Panel title="Lost telephone" wash>
        <p className="rw-mb-3">
          They are signed out at once, told by letter, and set up a new one-time code when they sign in next.
        </p>
        <ResetCodeForm action={resetCode} email={email} />
      </Panel>
      <Panel title="Sign out everywhere" wash>
        <p className="rw-mb-3">
          For a computer that was lost or misused. They are told by letter, and can sign in again.
        </p>
        <PostButton action={endSessions} fields={fields} look="secondary">
          Sign {name} out
        </PostButton>
      </Panel>
      <Panel title="Take out of the team" wash>
        <p className="rw-mb-3">They are signed out at once. What they decided stays on the record.</p>
        <PostButton action={remove} fields={fields} look="warning">
          Take {name} out of the team
        </PostButton>
      </Panel>
    </>
  )
}
