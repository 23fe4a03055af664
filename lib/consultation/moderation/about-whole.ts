import 'server-only'
import { z } from 'zod'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { decidedOn } from './decision-input.ts'
import { personOf } from './person-of.ts'
import { lockResponse, readModerated } from './read-moderated.ts'
import { refuseLate } from './refuse-late.ts'
import { settleResponse } from './settle-response.ts'

/** A decision about the whole response that says nothing of its words. */
const aboutWhole = (action: 'refer' | 'release') =>
  defineVerb({
    name: `moderation.${action}`,
    permission: 'moderation.decide',
    input: z.strictObject({ ...decidedOn, note: z.string().max(2000).default('') }),
    async change(tx, { response: id, stamp, note }, call) {
      await lockResponse(tx, id)
      const moderated = await readModerated(tx, id)
      const personId = personOf(call)
      refuseLate(moderated, stamp, personId, call.arrivedAt)
      const at = databaseTime()
      const { number: versionNumber } = moderated.version
      await tx.decision.create({
        data: { responseId: id, versionNumber, target: null, action, note, personId, decidedAt: at },
      })
      await tx.claim.deleteMany({ where: { responseId: id } })
      const { response } = await settleResponse(tx, id, at)
      const { reference, state, waitsFor, consultationId } = response
      return {
        value: { reference, state },
        entry: {
          subject: `response ${id}`,
          consultationId,
          facts: { version: versionNumber, state, waitsFor },
        },
      }
    },
  })

/**
 * Leaves a response to an administrator: until one has decided, no moderator can. `note` is for staff only.
 *
 * @throws ServiceError `Conflict`, `NotFound`
 */
export const refer = aboutWhole('refer')

/**
 * Lets a response that was held (suspected spam) go on to be checked like any other.
 *
 * @throws ServiceError `Conflict`, `NotFound`
 */
export const release = aboutWhole('release')
