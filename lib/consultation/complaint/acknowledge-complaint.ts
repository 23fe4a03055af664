import 'server-only'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { complaintReference } from './complaint-reference.ts'

/**
 * Notes that somebody acknowledged a complaint in another way, because the letter could not be sent. Where it was
 * acknowledged already nothing changes.
 *
 * @throws ServiceError `NotFound`
 */
export const acknowledgeComplaint = defineVerb({
  name: 'complaint.acknowledge',
  permission: 'complaint.handle',
  input: z.strictObject({ reference: complaintReference }),
  change: async (tx, { reference }, { arrivedAt: acknowledgedAt }) => {
    const row = await tx.complaint.findUnique({ where: { reference } })
    if (row === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such complaint.' })
    const { count } = await tx.complaint.updateMany({
      where: { id: row.id, acknowledgedAt: null },
      data: { acknowledgedAt },
    })
    return { value: undefined, entry: count === 0 ? null : { subject: `complaint ${row.id}` } }
  },
})
