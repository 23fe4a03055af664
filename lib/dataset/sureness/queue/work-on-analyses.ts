import 'server-only'
import { db } from '#lib/db/database.ts'
import { workOn } from '#lib/service/jobs/define-job.ts'
import { analysisShare, lostAnalysis, sumUpAnalysis } from './analysis-jobs.ts'
import { doShare } from './do-share.ts'
import { sumUpShares } from './sum-up-shares.ts'

/**
 * Takes part in the analyses that servers ask workers for, until `closeJobBoard`: this process is a worker. It needs threads
 * (`provideThreads`).
 */
export async function workOnAnalyses(): Promise<void> {
  await workOn(analysisShare, doShare)
  await workOn(sumUpAnalysis, ({ analysis }, signal) => sumUpShares(analysis, signal))
  await workOn(lostAnalysis, async ({ analysis }) => {
    await db().analysis.updateMany({
      where: { id: analysis, state: { in: ['running', 'summing_up'] } },
      data: { state: 'failed' },
    })
  })
}
