import 'server-only'
import { randomUUID } from 'node:crypto'
import { databaseTime } from '#lib/service/clock.ts'
import { postJobs, prepareJobs } from '#lib/service/jobs/define-job.ts'
import { transaction } from '#lib/service/transaction.ts'
import { analysisShare, sharesOf, sumUpAnalysis } from './analysis-jobs.ts'
import type { InShares } from './in-shares.ts'
import { keyOfQuestion, type Question } from './question.ts'

/** Somebody's waiting for an analysis: `leaveAnalysis` ends it. */
export type Waiting = { readonly analysis: string; readonly waiter: string }

/** A server that waits says so again and again; when it has not for so many seconds, it is gone. */
export const patience = 15

/** So many results are remembered, those that were asked for last: some 250 kB each. */
const kept = 200

/**
 * Asks workers for an analysis, or joins those who wait for the same; where it was done before, its result is there at once.
 * What nobody waits for any more, and results beyond the newest ones, are erased meanwhile.
 *
 * Throws ServiceError `Unavailable` or Error when the database is away.
 */
export async function beginAnalysis(question: Question, analysis: InShares<unknown>): Promise<Waiting> {
  await Promise.all([prepareJobs(analysisShare), prepareJobs(sumUpAnalysis)])
  const { total } = analysis
  const shares = sharesOf(analysis)
  const waiter = randomUUID()
  return transaction(async (tx) => {
    const askedAt = databaseTime()
    await tx.$executeRaw`
      DELETE FROM "Analysis" WHERE "id" IN (
        SELECT a."id" FROM "Analysis" a
        WHERE NOT EXISTS (SELECT FROM "AnalysisWaiter" w WHERE w."analysisId" = a."id" AND w."until" > now())
          AND (a."state" <> 'done' OR a."id" IN (
            SELECT "id" FROM "Analysis" WHERE "state" = 'done' ORDER BY "askedAt" DESC OFFSET ${kept}))
        FOR UPDATE SKIP LOCKED)`
    const [row] = await tx.$queryRaw<{ id: string; begun: boolean }[]>`
      INSERT INTO "Analysis" ("id", "key", "question", "total", "shares", "askedAt")
      VALUES (${randomUUID()}::uuid, ${keyOfQuestion(question)}, ${JSON.stringify(question)}::jsonb, ${total},
        ${shares.length}, ${askedAt})
      ON CONFLICT ("key") DO UPDATE SET "askedAt" = ${askedAt}
      RETURNING "id"::text, "xmax" = 0 AS "begun"`
    if (row === undefined) throw new Error('A row that is there was not found.')
    await tx.$executeRaw`
      INSERT INTO "AnalysisWaiter" ("id", "analysisId", "until")
      VALUES (${waiter}::uuid, ${row.id}::uuid, now() + make_interval(secs => ${patience}))`
    if (row.begun)
      await postJobs(
        tx,
        analysisShare,
        shares.map((_, number) => ({ analysis: row.id, number })),
      )
    return { analysis: row.id, waiter }
  })
}
