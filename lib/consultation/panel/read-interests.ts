import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** What a panellist declared last. `interests`: empty = none. */
export type Declared = {
  readonly personId: string
  readonly interests: string
  readonly at: Date
}

/**
 * The interests that panellists declared in a consultation, the newest declaration of each. The whole panel reads them.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readInterests = defineQuery({
  name: 'panel.interests',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: ({ consultation }): Promise<Declared[]> => db().$queryRaw`
    SELECT DISTINCT ON ("personId") "personId", "interests", "at" FROM "InterestDeclaration"
    WHERE "consultationId" = ${consultation} ORDER BY "personId", "at" DESC, "id" DESC`,
})
