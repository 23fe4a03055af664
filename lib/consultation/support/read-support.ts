import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { countSupport } from './count-support.ts'

/**
 * What was chosen in the questions about proposals, by kind of respondent, with possible campaigns counted in full and
 * once: of all proposals of a consultation, or of one.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 * @example const [support] = await readSupport(call, { consultation: 'left-behind-2026', proposal })
 */
export const readSupport = defineQuery({
  name: 'support.read',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId, proposal: z.uuid().exactOptional() }),
  read: (about) => countSupport(db(), about),
})
