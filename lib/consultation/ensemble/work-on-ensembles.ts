import 'server-only'
import { db } from '#lib/db/database.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { workOn } from '#lib/service/jobs/define-job.ts'
import { lostRun, planRun, rerunPart, sumUpRun } from './ensemble-jobs.ts'
import { activeStates } from './ensemble-run.ts'
import { planEnsemble } from './plan-run.ts'
import { rerunEnsemblePart } from './rerun-part.ts'
import { sumUpEnsemble } from './sum-up-run.ts'

/** Takes part in the runs that people ask for (`askEnsemble`), until `closeJobBoard`: this process is a worker. */
export async function workOnEnsembles(): Promise<void> {
  await workOn(planRun, ({ run }) => planEnsemble(run))
  await workOn(rerunPart, rerunEnsemblePart)
  await workOn(sumUpRun, ({ run }, signal) => sumUpEnsemble(run, signal))
  await workOn(lostRun, async ({ run }) => {
    await db().ensembleRun.updateMany({
      where: { id: run, state: { in: activeStates } },
      data: { state: 'failed', endedAt: databaseTime() },
    })
  })
}
