import 'server-only'
import { takeBackJobs } from '#lib/service/jobs/define-job.ts'
import { transaction } from '#lib/service/transaction.ts'
import { analysisShare } from './analysis-jobs.ts'
import type { Waiting } from './begin-analysis.ts'

/**
 * Waits no longer for an analysis. When nobody else does and it is not done, it is cancelled: shares that no worker has begun
 * are taken back, and workers that have begun one stop within a second.
 */
export async function leaveAnalysis({ analysis, waiter }: Waiting): Promise<void> {
  const cancelled = await transaction(async (tx) => {
    // Whoever joins at the same moment is seen by the next statement, or finds the analysis gone and begins anew.
    await tx.$queryRaw`SELECT 1 FROM "Analysis" WHERE "id" = ${analysis}::uuid FOR UPDATE`
    await tx.analysisWaiter.deleteMany({ where: { id: waiter } })
    return tx.$executeRaw`
      DELETE FROM "Analysis" a WHERE a."id" = ${analysis}::uuid AND a."state" <> 'done' AND NOT EXISTS (
        SELECT FROM "AnalysisWaiter" w WHERE w."analysisId" = a."id" AND w."until" > now())`
  })
  if (cancelled > 0) await takeBackJobs(analysisShare, { analysis })
}
