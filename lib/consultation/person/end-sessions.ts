import 'server-only'
import { z } from 'zod'
import { tellPerson } from '#lib/service/outbox/tell-person.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { teamEmail } from '#lib/service/team-email.ts'
import { findActivePerson } from './find-active-person.ts'

/**
 * Signs somebody of the team out everywhere, because a computer of theirs was lost or misused. Links to sign in that were
 * sent and not used are worthless. They are told by letter.
 *
 * @returns how many sessions ended
 * @throws ServiceError `NotFound`; `Forbidden` for an administrator whose own code is of long ago
 */
export const endSessions = defineVerb({
  name: 'person.end_sessions',
  permission: 'person.manage',
  fresh: true,
  input: z.strictObject({ email: teamEmail }),
  change: async (tx, { email }) => {
    const person = await findActivePerson(tx, email)
    const { count } = await tx.session.deleteMany({ where: { personId: person.id } })
    await tx.signInLink.deleteMany({ where: { email } })
    await tellPerson(tx, person, 'signed-out')
    return { value: count, entry: { subject: `person ${person.id}`, facts: { sessions: count } } }
  },
})

/** Signs everybody of the team out, the one who asks included: when nobody knows which session is in wrong hands. */
export const endAllSessions = defineVerb({
  name: 'person.end_all_sessions',
  permission: 'person.manage',
  fresh: true,
  input: z.strictObject({}),
  change: async (tx) => {
    const { count } = await tx.session.deleteMany()
    await tx.signInLink.deleteMany()
    return { value: count, entry: { subject: 'team', facts: { sessions: count } } }
  },
})
