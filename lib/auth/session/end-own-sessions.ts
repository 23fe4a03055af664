import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

const input = z.strictObject({
  /** The id of the session; missing = all but the one that asks. */
  session: z.uuid().exactOptional(),
})

/**
 * Ends sessions of somebody's own: one, or all but the one that asks. A session that is over already is no error: the wish
 * is fulfilled.
 *
 * @returns how many ended
 * @throws ServiceError `Forbidden`, also when the last one-time code is of long ago
 */
export const endOwnSessions = defineVerb({
  name: 'session.end_own',
  permission: 'person.read_own',
  fresh: true,
  input,
  change: async (tx, { session }, { actor }) => {
    if (actor.kind !== 'person' || actor.session === undefined)
      throw new ServiceError({ kind: 'Forbidden', message: 'You may not do this.' })
    const which = session ?? { not: actor.session }
    const { count } = await tx.session.deleteMany({ where: { personId: actor.id, id: which } })
    const entry = count === 0 ? null : { subject: `person ${actor.id}`, facts: { sessions: count } }
    return { value: count, entry }
  },
})
