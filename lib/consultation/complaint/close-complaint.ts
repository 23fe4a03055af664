import 'server-only'
import { z } from 'zod'
import { requiredText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { complaintReference } from './complaint-reference.ts'

/**
 * Closes a complaint once whoever wrote it has been told what came of it. The answer acknowledges it too, where no letter
 * did. The record holds who closed it and when, and no words.
 *
 * @param input `outcome`: what was found, done and answered, for whoever asks later
 * @throws ServiceError `Invalid` without an outcome, `NotFound`, `Conflict` when it is closed already
 */
export const closeComplaint = defineVerb({
  name: 'complaint.close',
  permission: 'complaint.handle',
  input: z.strictObject({
    reference: complaintReference,
    outcome: requiredText('Say what you found and what you answered'),
  }),
  change: async (tx, { reference, outcome }, { arrivedAt: closedAt }) => {
    const row = await tx.complaint.findUnique({ where: { reference } })
    if (row === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such complaint.' })
    const { count } = await tx.complaint.updateMany({
      where: { id: row.id, closedAt: null },
      data: { closedAt, outcome: seal(outcome), acknowledgedAt: row.acknowledgedAt ?? closedAt },
    })
    if (count === 0) {
      const message = 'Somebody closed this complaint meanwhile. Load the page again to read what they noted.'
      throw new ServiceError({ kind: 'Conflict', message })
    }
    return { value: undefined, entry: { subject: `complaint ${row.id}` } }
  },
})
