import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { consultationId } from './consultation-id.ts'

/** How the closing of a consultation was moved, newest first, with the reasons. Throws ServiceError `Invalid`. */
export const readClosingChanges = defineQuery({
  name: 'consultation.closing_changes',
  permission: 'consultation.read',
  input: z.strictObject({ id: consultationId }),
  read: ({ id }) =>
    db().closingChange.findMany({
      where: { consultationId: id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { previous: true, closesAt: true, reason: true, at: true },
    }),
})
