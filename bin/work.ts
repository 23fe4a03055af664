import { workOnEnsembles } from '#lib/consultation/ensemble/work-on-ensembles.ts'
import { createThreadPool } from '#lib/dataset/pool/create-thread-pool.ts'
import { provideThreads } from '#lib/dataset/pool/thread-pool.ts'
import { workOnAnalyses } from '#lib/dataset/sureness/queue/work-on-analyses.ts'
import { closeDatabase, databaseUrl } from '#lib/db/database.ts'
import { env } from '#lib/env/env.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { keepWatchingRecord } from '#lib/consultation/watch/watch-record.ts'
import { startBeating } from '#lib/service/health/heartbeat.ts'
import { readHealth } from '#lib/service/health/read-health.ts'
import { provideHealth } from '#lib/telemetry/health.ts'
import { nameProcess } from '#lib/telemetry/this-process.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'
import { runMain } from './run-main.ts'
import { followDatabaseClock } from './start/follow-database-clock.ts'
import { refusePendingMigrations } from './start/refuse-pending-migrations.ts'
import { aborted, stopSignal } from './stop-signal.ts'
import { tellParent } from './tell-parent.ts'
import { openTelemetry } from './telemetry/open-telemetry.ts'
import { portsFrom } from './telemetry/ports-from.ts'
import { version } from './version.ts'
import { constants, setPriority } from 'node:os'

/*
 * `node bin/work.ts` with DATABASE_URL does the long work that people ask for on the site. It keeps nothing, so any number
 * of these may run over one PostgreSQL, on any number of machines. `npm start` runs one; `reweigh work` runs more.
 */
await runMain(async () => {
  const { DATABASE_URL } = env()
  if (DATABASE_URL === undefined) {
    throw new OperatorError('Set DATABASE_URL, or use npm start or reweigh work, which bring their own.')
  }
  await refusePendingMigrations(DATABASE_URL)
  // Whoever waits for a page comes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const { stop } = stopSignal()
  await followDatabaseClock(databaseUrl(), stop)
  nameProcess({ kind: 'worker', version })
  provideHealth(readHealth)
  const telemetry = await openTelemetry('worker', version, {
    ...env(),
    metricsPorts: portsFrom(env().REWEIGH_WORKER_METRICS_PORT, 16),
  })
  const besides = [startBeating(stop), keepWatchingRecord(stop)]
  // One: `reweigh work --processes` says how many processors are used, and a share that hangs is ended from outside.
  const threads = createThreadPool({ size: 1 })
  provideThreads(threads)
  try {
    await Promise.all([workOnEnsembles(), workOnAnalyses()])
    tellParent('ready')
    await aborted(stop)
  } finally {
    await closeJobBoard({ seconds: 5 })
    await Promise.all([...besides, telemetry?.close(), threads.close()])
    await closeDatabase()
  }
})
process.exit()
