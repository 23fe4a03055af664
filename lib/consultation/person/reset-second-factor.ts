import 'server-only'
import { z } from 'zod'
import { tellPerson } from '#lib/service/outbox/tell-person.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { teamEmail } from '#lib/service/team-email.ts'
import { findActivePerson } from './find-active-person.ts'

/** How an administrator made sure that it is the person who asks: as sure as when they were added. */
export const waysOfChecking = ['in-person', 'video', 'known-telephone'] as const

const checkedInput = z.enum(waysOfChecking, {
  error: `must say how you made sure who asks (${waysOfChecking.join(', ')})`,
})

/**
 * Lets somebody set up their one-time code again, because their telephone is lost. They are signed out everywhere, and told
 * by letter. How it was made sure that they are who they say goes into the record.
 *
 * @throws ServiceError `NotFound`; `Forbidden` for an administrator whose own code is of long ago
 */
export const resetSecondFactor = defineVerb({
  name: 'person.reset_second_factor',
  permission: 'person.manage',
  fresh: true,
  input: z.strictObject({ email: teamEmail, checked: checkedInput }),
  change: async (tx, { email, checked }) => {
    const person = await findActivePerson(tx, email)
    const { id } = person
    await tx.person.update({
      where: { id },
      data: { totpSecret: null, totpSince: null, totpLastStep: null },
    })
    await tx.session.deleteMany({ where: { personId: id } })
    await tellPerson(tx, person, 'reset')
    return { value: undefined, entry: { subject: `person ${id}`, facts: { checked } } }
  },
})
