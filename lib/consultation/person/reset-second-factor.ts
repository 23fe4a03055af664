import 'server-only'
import { z } from 'zod'
import { defineVerb } from '#lib/service/define-verb.ts'
import { teamEmail } from '#lib/service/team-email.ts'
import { findActivePerson } from './find-active-person.ts'

/**
 * Lets somebody set up their one-time code again, because their telephone is lost. They are signed out everywhere.
 *
 * @throws ServiceError `NotFound`
 */
export const resetSecondFactor = defineVerb({
  name: 'person.reset_second_factor',
  permission: 'person.manage',
  input: z.strictObject({ email: teamEmail }),
  change: async (tx, { email }) => {
    const { id } = await findActivePerson(tx, email)
    await tx.person.update({
      where: { id },
      data: { totpSecret: null, totpSince: null, totpLastStep: null },
    })
    await tx.session.deleteMany({ where: { personId: id } })
    return { value: undefined, entry: { subject: `person ${id}` } }
  },
})
