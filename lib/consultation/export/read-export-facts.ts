import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/**
 * What an export of a consultation would hold now: how many responses that the panel may read, and themes.
 *
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const readExportFacts = defineQuery({
  name: 'panel.export_facts',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: async ({ consultation: id }) => {
    const found = await db().consultation.findUnique({ where: { id }, select: { title: true } })
    if (found === null)
      throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
    const [counted] = await db().$queryRaw<{ responses: number; themes: number }[]>`
      SELECT (SELECT count(*)::int FROM "PanelResponse" WHERE "consultationId" = ${id}) AS "responses",
        (SELECT count(*)::int FROM "Theme" h JOIN "Question" q ON q."id" = h."questionId"
          WHERE q."consultationId" = ${id}) AS "themes"`
    return { title: found.title, responses: counted?.responses ?? 0, themes: counted?.themes ?? 0 }
  },
})
