import 'server-only'
import { db } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { claimsEndedBefore } from './claim-end.ts'
import { hintsOf } from './hints-of.ts'
import type { ModerationState } from './moderation-state.ts'
import { personOf } from './person-of.ts'
import { policyFigures } from './policy-figures.ts'
import { queueInput } from './queue-input.ts'
import { queueSieve, queueWhere } from './queue-where.ts'
import { overdueBefore } from './working-days.ts'

const pageLength = 20
/** So many are read through for words in one go, which takes part of a second; then one can go on. */
const mostRead = 5000
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
 * Words and hints are looked for in 5,000 responses at a time, so a page may hold few of them, or none, and have a next.
 *
 * `appeal`: the beginning of an appeal that nobody has decided. `similar`: how many other responses have the same words, up to 100. `next`: null on the last page.
 */
export const readQueue = defineQuery({
  name: 'moderation.queue',
  permission: 'moderation.read',
  input: queueInput,
  async read(input, call) {
    const said = Prisma.sql`concat_ws(' ', w."words", NULLIF(v."name", ''), NULLIF(v."organisation", ''), NULLIF(v."scenarioTitle", ''))`
    const sieve = queueSieve(input, said)
    const most = sieve === null ? pageLength + 1 : mostRead
    const candidates = await db().$queryRaw<{ id: string; stateSince: Date }[]>`
      SELECT r."id", r."stateSince" FROM "Response" r
      CROSS JOIN LATERAL (
        SELECT * FROM "ResponseVersion" n WHERE n."responseId" = r."id" ORDER BY n."number" DESC LIMIT 1) v
      WHERE ${queueWhere(input, personOf(call), call.arrivedAt)}
      ORDER BY r."stateSince", r."id" LIMIT ${most}`
    const rows = await db().$queryRaw<Row[]>`
      SELECT r."id", r."reference", r."state"::text, r."stateSince", r."heldFor",
        v."kind"::text, v."publication"::text, v."scenario" IS NOT NULL AS "withScenario",
        ${said} AS "words",
        CASE WHEN w."words" IS NULL THEN 0 ELSE (
          SELECT count(*)::int FROM (
            SELECT 1 FROM "ResponseVersion" o
            WHERE o."textDigest" = v."textDigest" AND o."responseId" <> r."id" LIMIT ${mostSimilar}) s) END AS "similar",
        (SELECT p."name" FROM "Claim" c JOIN "Person" p ON p."id" = c."personId"
          WHERE c."responseId" = r."id" AND c."since" > ${claimsEndedBefore(call.arrivedAt)}) AS "claimedBy",
        (SELECT left(ap."text", ${shownCharacters + 1}) FROM "Appeal" ap
          WHERE ap."responseId" = r."id" AND ap."decidedAt" IS NULL) AS "appeal"
      FROM "Response" r
      CROSS JOIN LATERAL (
        SELECT * FROM "ResponseVersion" n WHERE n."responseId" = r."id" ORDER BY n."number" DESC LIMIT 1) v
      LEFT JOIN LATERAL (
        SELECT string_agg(a."text", ' ') AS "words" FROM "Answer" a
        WHERE a."responseId" = r."id" AND a."versionNumber" = v."number" AND a."text" <> '') w ON true
      WHERE r."id" = ANY(${candidates.map(({ id }) => id)}::uuid[]) AND ${sieve ?? Prisma.sql`true`}
      ORDER BY r."stateSince", r."id"
      LIMIT ${pageLength + 1}`
    const overdue = overdueBefore(call.arrivedAt, policyFigures.workingDaysToDecide)
    const shown = rows.slice(0, pageLength)
    const further = rows.length > pageLength ? shown.at(-1) : undefined
    const last = further ?? (sieve !== null && candidates.length === mostRead ? candidates.at(-1) : undefined)
    return {
      rows: shown.map(({ words, ...row }) => ({
        ...row,
        firstWords: beginning(words),
        appeal: row.appeal && beginning(row.appeal),
        hints: hintsOf(words),
        overdue: row.stateSince < overdue,
      })),
      next: last === undefined ? null : { since: last.stateSince.toISOString(), id: last.id },
    }
  },
})

export type QueueRow = Awaited<ReturnType<typeof readQueue>>['rows'][number]

/** The first characters of a text, with … when more follow. */
function beginning(text: string): string {
  const characters = Array.from(text)
  return characters.length <= shownCharacters
    ? text
    : `${characters.slice(0, shownCharacters).join('').trimEnd()}…`
}
