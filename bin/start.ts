import path from 'node:path'
import { applyMigrations } from '#lib/db/migrations/apply-migrations.ts'
import { panelRoleProblem } from '#lib/db/panel-role/panel-role-problem.ts'
import { env } from '#lib/env/env.ts'
import { generateClient } from '#bin/setup/generate-client.mjs'
import { step } from '#bin/setup/progress.mjs'
import { projectFolder } from '#bin/setup/project.mjs'
import { useSecret } from '#bin/setup/use-secret.ts'
import { buildSite } from '#bin/start/build-site.ts'
import { keepServing } from '#bin/start/keep-serving.ts'
import { keepWorking } from '#bin/start/keep-working.ts'
import { loadDemonstration } from '#bin/start/load-demonstration.ts'
import { openDatabase } from '#bin/start/open-database.ts'
import { runMain } from '#bin/run-main.ts'
import { stopSignal } from '#bin/stop-signal.ts'
import { tellParent } from '#bin/tell-parent.ts'

/*
 * `npm start`, second half: database, tables, demonstration data, build, server. bin/start.mjs has seen to the
 * packages and the port before.
 */

const migrations = path.join(projectFolder, 'prisma', 'migrations')

await runMain(async () => {
  const { stop, hurry } = stopSignal()
  await useSecret()
  const { DATABASE_URL, NEXT_DIST_DIR } = env()
  const database = await openDatabase(DATABASE_URL)
  try {
    await step('Preparing the tables', () => applyMigrations(database.url, migrations))
    const problem = await panelRoleProblem(database.url)
    if (problem !== null) console.log(problem)
    stop.throwIfAborted()
    await generateClient()
    await loadDemonstration(database.url, stop, { responses: true })
    await buildSite(NEXT_DIST_DIR, stop)
    const over = new AbortController()
    const working = keepWorking(database.url, AbortSignal.any([stop, over.signal]))
    try {
      await keepServing({
        databaseUrl: database.url,
        stop,
        hurry,
        onReady: (address) => {
          console.log(`Reweigh is ready at ${address}`)
          tellParent(address)
        },
      })
    } finally {
      over.abort()
      await working
    }
  } finally {
    await database.close()
  }
})
process.exit()
