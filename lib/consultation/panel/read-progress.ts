import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

export type PanellistProgress = {
  readonly personId: string
  readonly name: string
  readonly assigned: number
  readonly done: number
}

/**
 * How far the panel is with reading: for everybody who is a panellist now or has something to read, and how many responses
 * nobody is to read yet. Only responses that the panel may read count.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const readPanelProgress = defineQuery({
  name: 'panel.progress',
  permission: 'panel.read',
  input: z.strictObject({ consultation: consultationId }),
  read: async ({ consultation }) => {
    const people = await db().$queryRaw<PanellistProgress[]>`
      WITH assigned AS (
        SELECT s."personId", s."doneAt" FROM "Assignment" s JOIN "PanelResponse" p ON p."id" = s."responseId"
        WHERE p."consultationId" = ${consultation}
      )
      SELECT n."id" AS "personId", n."name", count(s."personId")::int AS "assigned", count(s."doneAt")::int AS "done"
      FROM "Person" n LEFT JOIN assigned s ON s."personId" = n."id"
      WHERE (n."role" = 'panellist' AND n."removedAt" IS NULL) OR s."personId" IS NOT NULL
      GROUP BY n."id" ORDER BY n."name", n."id"`
    const [counted] = await db().$queryRaw<{ responses: number; unassigned: number }[]>`
      SELECT count(*)::int AS "responses", (count(*) FILTER (
        WHERE NOT EXISTS (SELECT FROM "Assignment" s WHERE s."responseId" = p."id")))::int AS "unassigned"
      FROM "PanelResponse" p WHERE p."consultationId" = ${consultation}`
    return { people, responses: counted?.responses ?? 0, unassigned: counted?.unassigned ?? 0 }
  },
})
