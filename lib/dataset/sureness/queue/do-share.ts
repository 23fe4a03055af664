import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { threads, type ThreadPool } from '#lib/dataset/pool/thread-pool.ts'
import { db } from '#lib/db/database.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { postJobs, prepareJobs } from '#lib/service/jobs/define-job.ts'
import { transaction } from '#lib/service/transaction.ts'
import { sharesOf, sumUpAnalysis, type AnalysisPart } from './analysis-jobs.ts'
import { analysisOf } from './question.ts'

/** Milliseconds between two looks at whether anybody still waits. */
const look = 500

/** The threads of a worker. */
export function workerThreads(): ThreadPool {
  const pool = threads()
  if (pool === null) throw new Error('This process has no threads for analyses.')
  return pool
}

/**
 * Does a share of an analysis and keeps what came of it, once. Whoever keeps the last one leaves the summing up.
 *
 * Doing a share again, or side by side with somebody who was thought dead, changes nothing. Nothing is done for an analysis
 * that nobody waits for any more.
 */
export async function doShare({ analysis: id, number }: AnalysisPart, taken: AbortSignal): Promise<void> {
  await prepareJobs(sumUpAnalysis)
  const row = await wanted(id, number)
  if (row === null) return
  const analysis = await analysisOf(row.question)
  const part = sharesOf(analysis)[number]
  if (part === undefined) throw new RangeError(`there is no share ${number}`)
  const over = new AbortController()
  const unwanted = new AbortController()
  const watching = watch(id, number, over.signal, unwanted)
  try {
    const bytes = await analysis.share(workerThreads(), part, AbortSignal.any([taken, unwanted.signal]))
    await keep(id, number, part.to - part.from, bytes)
  } catch (error) {
    if (!unwanted.signal.aborted) throw error
  } finally {
    over.abort()
    await watching
  }
}

/** What is asked, as long as somebody waits for it and nobody has done this share. */
const wanted = (id: string, number: number) =>
  db().analysis.findFirst({
    where: {
      ...{ id, state: 'running', parts: { none: { number } } },
      waiters: { some: { until: { gt: databaseTime() } } },
    },
    select: { question: true },
  })

async function watch(
  id: string,
  number: number,
  over: AbortSignal,
  unwanted: AbortController,
): Promise<void> {
  for (;;) {
    await sleep(look, undefined, { signal: over }).catch(() => undefined)
    if (over.aborted) return
    // The database is away: the share is done, and found out then whether it can be kept.
    const row = await wanted(id, number).catch(() => undefined)
    if (row === null) unwanted.abort()
  }
}

async function keep(id: string, number: number, size: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await transaction(async (tx) => {
    const kept = await tx.$executeRaw`
      INSERT INTO "AnalysisShare" ("analysisId", "number", "result")
      SELECT "id", ${number}, ${bytes} FROM "Analysis" WHERE "id" = ${id}::uuid AND "state" = 'running'
      ON CONFLICT DO NOTHING`
    if (kept === 0) return
    const [row] = await tx.$queryRaw<{ last: boolean }[]>`
      UPDATE "Analysis" SET "done" = "done" + ${size}, "doneParts" = "doneParts" + 1,
        "state" = CASE WHEN "doneParts" + 1 = "shares" THEN 'summing_up' ELSE "state" END
      WHERE "id" = ${id}::uuid RETURNING "state" = 'summing_up' AS "last"`
    if (row?.last === true) await postJobs(tx, sumUpAnalysis, [{ analysis: id }])
  })
}
