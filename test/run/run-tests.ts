import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { stopSignal } from '#bin/stop-signal.ts'
import { sentenceFor } from '#bin/setup/operator-error.mjs'
import { projectFolder } from '#bin/setup/project.mjs'
import { sharedFolder } from '#test/support/shared-datasets.ts'
import { conclude } from './conclude.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { ensureNginx } from './ensure-nginx.ts'
import { runStages } from './run-stages.ts'
import { stages } from './stages.ts'
import { add, nothing, oneFailed } from './tally.ts'

/*
 * `npm test`, second half: every stage; one PostgreSQL for all of them; a browser, installed where that is possible. The
 * last line says how many tests passed and failed.
 */

const withoutShared =
  '../shared is not beside the project: tests on real datasets are skipped (docs/tests.md says what it holds).'

process.chdir(projectFolder)
const { stop } = stopSignal()
let tally = nothing
const failures: string[] = []
try {
  if (sharedFolder === null) console.log(withoutShared)
  if (!ensureBrowser()) tally = add(tally, oneFailed)
  if (!ensureNginx()) tally = add(tally, oneFailed)
  const database = await openScratchDatabase()
  try {
    const outcome = await runStages(stages, { TEST_POSTGRES_URL: database.adminUrl }, stop)
    tally = add(tally, outcome.tally)
    failures.push(...outcome.failures)
  } finally {
    await database.close()
  }
} catch (error) {
  console.log(sentenceFor(error))
  tally = add(tally, oneFailed)
}
if (sharedFolder === null) console.log(`\n${withoutShared}`)
process.exit(conclude({ tally, failures }))
