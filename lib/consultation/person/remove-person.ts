import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { teamEmail } from '#lib/service/team-email.ts'
import { findActivePerson, keepOneAdministrator } from './find-active-person.ts'

/**
 * Takes somebody out of the team: signed out everywhere at once, their claims released, their sign-in links worthless.
 * What they decided stays on the record under their name.
 *
 * @throws ServiceError `NotFound`; `Conflict` for oneself and for the last administrator
 */
export const removePerson = defineVerb({
  name: 'person.remove',
  permission: 'person.manage',
  fresh: true,
  input: z.strictObject({ email: teamEmail }),
  change: async (tx, { email }, { actor, arrivedAt }) => {
    const person = await findActivePerson(tx, email)
    if (actor.kind === 'person' && actor.id === person.id) {
      throw new ServiceError({ kind: 'Conflict', message: 'Somebody else has to remove you.' })
    }
    await keepOneAdministrator(tx, person)
    const { id } = person
    await tx.person.update({
      where: { id },
      data: { removedAt: arrivedAt, totpSecret: null, totpSince: null, totpLastStep: null },
    })
    await tx.session.deleteMany({ where: { personId: id } })
    await tx.claim.deleteMany({ where: { personId: id } })
    await tx.signInLink.deleteMany({ where: { email } })
    return { value: undefined, entry: { subject: `person ${id}`, facts: { role: person.role } } }
  },
})
