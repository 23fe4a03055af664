import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/**
 * The reference of the response that the reader was given first and has not finished; null when there is nothing left.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 * @example await nextPanelResponse(call, { consultation: 'left-behind-2026' }) // 'RW-7K3M-Q2XD'
 */
export const nextPanelResponse = defineQuery({
  name: 'panel.next_response',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: async ({ consultation }, call): Promise<string | null> => {
    const [next] = await db().$queryRaw<{ reference: string }[]>`
      SELECT p."reference" FROM "Assignment" s JOIN "PanelResponse" p ON p."id" = s."responseId"
      WHERE s."personId" = ${personOf(call)}::uuid AND s."doneAt" IS NULL AND p."consultationId" = ${consultation}
      ORDER BY s."assignedAt", p."receivedAt", p."id" LIMIT 1`
    return next?.reference ?? null
  },
})
