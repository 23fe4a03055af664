import 'server-only'
import { z } from 'zod'
import { defineVerb } from '#lib/service/define-verb.ts'
import { teamEmail } from '#lib/service/team-email.ts'
import { findActivePerson, keepOneAdministrator } from './find-active-person.ts'
import { roleInput } from './person-input.ts'

/**
 * Gives somebody another role. They are signed out everywhere at once. The same role again changes nothing.
 *
 * @throws ServiceError `NotFound`; `Conflict` for the last administrator
 */
export const changeRole = defineVerb({
  name: 'person.change_role',
  permission: 'person.manage',
  fresh: true,
  input: z.strictObject({ email: teamEmail, role: roleInput }),
  change: async (tx, { email, role }) => {
    const person = await findActivePerson(tx, email)
    if (person.role === role) return { value: undefined, entry: null }
    await keepOneAdministrator(tx, person)
    await tx.person.update({ where: { id: person.id }, data: { role } })
    await tx.session.deleteMany({ where: { personId: person.id } })
    return {
      value: undefined,
      entry: { subject: `person ${person.id}`, facts: { from: person.role, to: role } },
    }
  },
})
