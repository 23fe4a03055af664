import { existsSync } from 'node:fs'
import path from 'node:path'
import next from 'next'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { env } from '#lib/env/env.ts'
import { createThreadPool } from '#lib/dataset/pool/create-thread-pool.ts'
import { provideThreads } from '#lib/dataset/pool/thread-pool.ts'
import { createSiteServer, listen, stopServer } from '#bin/server/create-site-server.ts'
import { readActionIds } from '#bin/server/old-form.ts'
import { projectFolder } from '#bin/setup/project.mjs'
import { followDatabaseClock } from '#bin/start/follow-database-clock.ts'
import { followReplica } from '#bin/start/follow-replica.ts'
import { refuseDamagedDataset } from '#bin/start/refuse-damaged-dataset.ts'
import { refusePendingMigrations } from '#bin/start/refuse-pending-migrations.ts'
import { refuseUnsafeDatabase } from '#bin/start/refuse-unsafe-database.ts'
import { refuseUnsafePool } from '#bin/start/refuse-unsafe-pool.ts'
import { warmUp } from '#bin/start/warm-up.ts'
import { runMain } from '#bin/run-main.ts'
import { openTelemetry } from '#bin/telemetry/open-telemetry.ts'
import { plainConsole } from '#bin/telemetry/plain-console.ts'
import { portsFrom } from '#bin/telemetry/ports-from.ts'
import { version } from '#bin/version.ts'
import { readRoutes } from '#bin/server/route-pattern.ts'
import { nameProcess } from '#lib/telemetry/this-process.ts'
import { aborted, stopSignal } from '#bin/stop-signal.ts'
import { tellParent } from '#bin/tell-parent.ts'

/*
 * `node bin/serve.ts` with DATABASE_URL serves the site that was built. It keeps nothing, so any number of
 * these may run over one PostgreSQL. `npm start` is this and all that has to happen before it.
 */

/** Without what Next tells on the way: how long its configuration took. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => undefined
  await work().finally(() => {
    console.log = log
  })
}

await runMain(async () => {
  const { HOST, PORT, NEXT_DIST_DIR, DATABASE_URL, REWEIGH_URL, REWEIGH_TRUST_PROXY, REWEIGH_DRAIN_SECONDS } =
    env()
  if (DATABASE_URL === undefined)
    throw new OperatorError('Set DATABASE_URL, or use npm start, which brings its own.')
  if (env().REWEIGH_SECRET === undefined) {
    throw new OperatorError('Set REWEIGH_SECRET, the same for every server; npm start makes one of its own.')
  }
  if (!existsSync(path.join(projectFolder, NEXT_DIST_DIR, 'BUILD_ID'))) {
    throw new OperatorError(`The site has not been built into ${NEXT_DIST_DIR}: npm start builds it.`)
  }
  await refuseUnsafeDatabase(DATABASE_URL)
  await refusePendingMigrations(DATABASE_URL)
  await refuseDamagedDataset(DATABASE_URL)
  await refuseUnsafePool(DATABASE_URL, env().REWEIGH_POOL_URL)
  const { stop, hurry } = stopSignal()
  await followDatabaseClock(DATABASE_URL, stop)
  await followReplica(DATABASE_URL, env().REWEIGH_REPLICA_URL, stop)
  nameProcess({ kind: 'server', version })
  const { REWEIGH_LOG, REWEIGH_METRICS_PORT } = env()
  const telemetry = await openTelemetry('server', version, {
    ...env(),
    metricsPorts: portsFrom(REWEIGH_METRICS_PORT, 1),
  })
  const threads = createThreadPool()
  provideThreads(threads)
  const site = next({ dev: false, dir: projectFolder, hostname: HOST, port: PORT, quiet: true })
  await quietly(() => site.prepare())
  plainConsole()
  await warmUp(site.getRequestHandler())
  const server = createSiteServer(
    site.getRequestHandler(),
    { trustedProxies: REWEIGH_TRUST_PROXY, publicUrl: REWEIGH_URL },
    {
      routeOf: readRoutes(path.join(projectFolder, NEXT_DIST_DIR)),
      telemetry,
      logs: REWEIGH_LOG === 'requests',
    },
    readActionIds(path.join(projectFolder, NEXT_DIST_DIR, 'server', 'server-reference-manifest.json')),
  )
  const address = await listen(server, PORT, HOST)
  if (!tellParent({ address })) console.log(`Reweigh is ready at ${address}`)

  await aborted(stop)
  await stopServer(server, REWEIGH_DRAIN_SECONDS, hurry)
  await Promise.all([site.close(), threads.close(), telemetry?.close()])
})
process.exit()
