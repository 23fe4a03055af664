import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { unseal } from '#lib/service/sealed-text.ts'
import { complaintReference } from './complaint-reference.ts'
import type { ListedComplaint } from './list-complaints.ts'

/** A complaint as an administrator reads it. */
export type Complaint = ListedComplaint & {
  readonly words: string
  readonly email: string
  /** What came of it; empty while it is open. */
  readonly outcome: string
}

/** One complaint, opened. Throws ServiceError `Forbidden`, `NotFound`. */
export const readComplaint = defineQuery({
  name: 'complaint.read',
  permission: 'complaint.handle',
  input: z.strictObject({ reference: complaintReference }),
  read: async ({ reference }): Promise<Complaint> => {
    const row = await db().complaint.findUnique({ where: { reference } })
    if (row === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such complaint.' })
    const { receivedAt, acknowledgeBy, acknowledgedAt, closedAt } = row
    return {
      ...{ reference, receivedAt, acknowledgeBy, acknowledgedAt, closedAt },
      words: unseal(row.words),
      email: unseal(row.email),
      outcome: row.outcome === null ? '' : unseal(row.outcome),
    }
  },
})
