import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'

/** Each list names so many at most. */
const mostNamed = 20

/**
 * What was counted of one consultation, three ways that must agree: responses that are stored, those that their senders
 * can open (a reference with a first version), and those that the record says were received.
 */
export type CountedConsultation = {
  readonly consultation: string
  readonly sent: number
  readonly receipts: number
  readonly recorded: number
  /** References of responses without a first version, and without an entry of the record. */
  readonly withoutVersion: readonly string[]
  readonly withoutEntry: readonly string[]
  /** Ids of responses that the record, or a draft that says that it was sent, knows and that are not stored. */
  readonly missing: readonly string[]
}

/**
 * Counts the responses of every consultation anew, whatever is kept beside them, and names those that differ (at most 20
 * of each kind). Promise G1: nothing that was acknowledged is lost, nothing is there twice.
 *
 * @throws ServiceError `Forbidden`
 * @example const wrong = (await checkCounts(call, {})).filter((counted) => !agrees(counted))
 */
export const checkCounts = defineQuery({
  name: 'consultation.check_counts',
  permission: 'audit.verify',
  input: z.strictObject({}),
  read: (): Promise<CountedConsultation[]> => db().$queryRaw`
    WITH entry AS (
      SELECT DISTINCT "consultationId", substring("subject" FROM '^response (.*)$')::uuid AS "id"
      FROM "AuditEntry" WHERE "action" = 'response.send' AND "subject" ~ '^response [0-9a-f-]{36}$'
    ), stored AS (
      SELECT r."id", r."consultationId", r."reference", e."id" IS NOT NULL AS "recorded", EXISTS (
        SELECT FROM "ResponseVersion" v WHERE v."responseId" = r."id" AND v."number" = 1) AS "opens"
      FROM "Response" r LEFT JOIN entry e ON e."id" = r."id"
    ), missing AS (
      SELECT e."consultationId", e."id" FROM entry e
      WHERE NOT EXISTS (SELECT FROM "Response" r WHERE r."id" = e."id")
      UNION SELECT d."consultationId", d."responseId" FROM "Draft" d
      WHERE d."sentAt" IS NOT NULL AND NOT EXISTS (SELECT FROM "Response" r WHERE r."id" = d."responseId")
    )
    SELECT c."id" AS "consultation", count(s."id")::int AS "sent",
      (count(*) FILTER (WHERE s."opens"))::int AS "receipts",
      (SELECT count(*)::int FROM entry e WHERE e."consultationId" = c."id") AS "recorded",
      (COALESCE(array_agg(s."reference" ORDER BY s."reference") FILTER (WHERE NOT s."opens"), '{}'))[1:${mostNamed}::int] AS "withoutVersion",
      (COALESCE(array_agg(s."reference" ORDER BY s."reference") FILTER (WHERE NOT s."recorded"), '{}'))[1:${mostNamed}::int] AS "withoutEntry",
      ARRAY(SELECT COALESCE(m."id"::text, 'a draft') FROM missing m WHERE m."consultationId" = c."id"
        ORDER BY 1 LIMIT ${mostNamed}::int) AS "missing"
    FROM "Consultation" c LEFT JOIN stored s ON s."consultationId" = c."id"
    GROUP BY c."id" ORDER BY c."id"`,
})

/** Whether the three counts of a consultation agree, response by response. */
export const agrees = ({ sent, receipts, recorded, ...named }: CountedConsultation): boolean =>
  sent === receipts &&
  sent === recorded &&
  named.withoutVersion.length + named.withoutEntry.length + named.missing.length === 0
