import 'server-only'
import { z } from 'zod'
import { defineVerb } from '#lib/service/define-verb.ts'
import { personOf } from './person-of.ts'

/** Gives back a response that one took. Nothing happens when it is somebody else's or nobody's. */
export const giveBack = defineVerb({
  name: 'moderation.give_back',
  permission: 'moderation.decide',
  input: z.strictObject({ response: z.uuid() }),
  async change(tx, { response: responseId }, call) {
    const { count } = await tx.claim.deleteMany({ where: { responseId, personId: personOf(call) } })
    return { value: count === 1, entry: count === 0 ? null : { subject: `response ${responseId}` } }
  },
})
