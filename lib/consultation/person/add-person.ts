import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { teamEmail } from '#lib/service/team-email.ts'
import { nameInput, roleInput } from './person-input.ts'

const input = z.strictObject({ email: teamEmail, name: nameInput, role: roleInput })

/**
 * Adds somebody to the team, or brings back somebody who was removed; they can sign in at once and set up their one-time
 * code the first time.
 *
 * @returns their id
 * @throws ServiceError `Conflict` when somebody of the team has the address already
 */
export const addPerson = defineVerb({
  name: 'person.add',
  permission: 'person.manage',
  fresh: true,
  input,
  change: async (tx, { email, name, role }) => {
    const known = await tx.person.findUnique({ where: { email } })
    if (known !== null && known.removedAt === null) {
      throw new ServiceError({
        kind: 'Conflict',
        message: 'Somebody of the team has this address already.',
        issues: [{ path: 'email', message: 'Somebody of the team has this address already.' }],
      })
    }
    const fresh = { name, role, removedAt: null, totpSecret: null, totpSince: null, totpLastStep: null }
    const { id } = await tx.person.upsert({
      where: { email },
      create: { email, ...fresh },
      update: { ...fresh, invented: false },
    })
    return { value: id, entry: { subject: `person ${id}`, facts: { role, again: known !== null } } }
  },
})
