import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { isForPanel } from './is-for-panel.ts'

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
        SELECT s."personId", count(*)::int AS "assigned", count(s."doneAt")::int AS "done"
        FROM "Assignment" s JOIN "Response" r ON r."id" = s."responseId"
        WHERE r."consultationId" = ${consultation} AND ${isForPanel} GROUP BY 1
      )
      SELECT n."id" AS "personId", n."name", COALESCE(s."assigned", 0) AS "assigned", COALESCE(s."done", 0) AS "done"
      FROM "Person" n LEFT JOIN assigned s ON s."personId" = n."id"
      WHERE (n."role" = 'panellist' AND n."removedAt" IS NULL) OR s."personId" IS NOT NULL
      ORDER BY n."name", n."id"`
    const [counted] = await db().$queryRaw<{ responses: number; unassigned: number }[]>`
      SELECT count(*)::int AS "responses", (count(*) FILTER (WHERE s."responseId" IS NULL))::int AS "unassigned"
      FROM "Response" r LEFT JOIN (SELECT DISTINCT "responseId" FROM "Assignment") s ON s."responseId" = r."id"
      WHERE r."consultationId" = ${consultation} AND ${isForPanel}`
    return { people, responses: counted?.responses ?? 0, unassigned: counted?.unassigned ?? 0 }
  },
})
