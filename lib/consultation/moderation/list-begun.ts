import 'server-only'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'

/**
 * The consultations that have opened, which may hold responses to moderate: the newest first.
 *
 * @throws ServiceError `Forbidden`
 */
export const listBegun = defineQuery({
  name: 'moderation.consultations',
  permission: 'moderation.read',
  input: nothing,
  read: (_input, { arrivedAt }) =>
    db().consultation.findMany({
      where: { signedOffAt: { not: null }, opensAt: { lte: arrivedAt } },
      orderBy: [{ opensAt: 'desc' }, { id: 'asc' }],
      select: { id: true, title: true },
    }),
})
