import { Field } from '#components/ui/field.tsx'
import { roleWords, type TeamRole } from '#lib/view/team/team-places.ts'

const roles: readonly TeamRole[] = ['moderator', 'panellist', 'administrator']

/** Chooses a role. */
export function RoleField({ chosen, error }: { chosen: string; error: string | undefined }) {
  return (
    <Field id="role" label="Role" error={error}>
      {(control) => (
        <select className="rw-sel" name="role" defaultValue={chosen} key={chosen} {...control}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
