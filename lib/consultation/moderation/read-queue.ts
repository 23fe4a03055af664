import 'server-only'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { claimsEndedBefore } from './claim-end.ts'
import { hintsOf } from './hints-of.ts'
import type { ModerationState } from './moderation-state.ts'
import { personOf } from './person-of.ts'
import { policyFigures } from './policy-figures.ts'
import { queueInput } from './queue-input.ts'
import { queueWhere } from './queue-where.ts'
import { overdueBefore } from './working-days.ts'

const pageLength = 20
const mostSimilar = 100
const shownCharacters = 90

type Row = {
  id: string
  reference: string
  state: ModerationState
  stateSince: Date
  heldFor: string[]
  kind: 'individual' | 'organisation' | 'area_professional' | 'other'
  publication: string
  withScenario: boolean
  words: string
  similar: number
  claimedBy: string | null
  appeal: string | null
}

/**
 * One page of the queue, oldest first, with what to look out for in each. Further pages begin after the last row of this
 * one, so they stay quick however long the queue is.
 *
 * `appeal`: the beginning of an appeal that nobody has decided. `similar`: how many other responses have the same words, up to 100. `next`: null on the last page.
 */
export const readQueue = defineQuery({
  name: 'moderation.queue',
  permission: 'moderation.read',
  input: queueInput,
  async read(input, call) {
    const rows = await db().$queryRaw<Row[]>`
      SELECT r."id", r."reference", r."state"::text, r."stateSince", r."heldFor",
        v."kind"::text, v."publication"::text, v."scenario" IS NOT NULL AS "withScenario",
        concat_ws(' ', w."words", NULLIF(v."name", ''), NULLIF(v."organisation", ''), NULLIF(v."scenarioTitle", '')) AS "words",
        CASE WHEN w."words" IS NULL THEN 0 ELSE (
          SELECT count(*)::int FROM (
            SELECT 1 FROM "ResponseVersion" o
            WHERE o."textDigest" = v."textDigest" AND o."responseId" <> r."id" LIMIT ${mostSimilar}) s) END AS "similar",
        (SELECT p."name" FROM "Claim" c JOIN "Person" p ON p."id" = c."personId"
          WHERE c."responseId" = r."id" AND c."since" > ${claimsEndedBefore(call.arrivedAt)}) AS "claimedBy",
        (SELECT left(ap."text", ${shownCharacters}) FROM "Appeal" ap
          WHERE ap."responseId" = r."id" AND ap."decidedAt" IS NULL) AS "appeal"
      FROM "Response" r
      CROSS JOIN LATERAL (
        SELECT * FROM "ResponseVersion" n WHERE n."responseId" = r."id" ORDER BY n."number" DESC LIMIT 1) v
      LEFT JOIN LATERAL (
        SELECT string_agg(a."text", ' ') AS "words" FROM "Answer" a
        WHERE a."responseId" = r."id" AND a."versionNumber" = v."number" AND a."text" <> '') w ON true
      WHERE ${queueWhere(input, personOf(call), call.arrivedAt)}
      ORDER BY r."stateSince", r."id"
      LIMIT ${pageLength + 1}`
    const overdue = overdueBefore(call.arrivedAt, policyFigures.workingDaysToDecide)
    const shown = rows.slice(0, pageLength)
    const last = shown.at(-1)
    return {
      rows: shown.map(({ words, ...row }) => ({
        ...row,
        firstWords: Array.from(words).slice(0, shownCharacters).join(''),
        hints: hintsOf(words),
        overdue: row.stateSince < overdue,
      })),
      next:
        rows.length > pageLength && last !== undefined
          ? { since: last.stateSince.toISOString(), id: last.id }
          : null,
    }
  },
})

export type QueueRow = Awaited<ReturnType<typeof readQueue>>['rows'][number]
