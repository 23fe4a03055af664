import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { stopSignal } from '#bin/stop-signal.ts'
import { sentenceFor } from '#bin/setup/operator-error.mjs'
import { projectFolder } from '#bin/setup/project.mjs'
import { sharedFolder } from '#test/support/shared-datasets.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { ensureNginx } from './ensure-nginx.ts'
import { runStage } from './run-stage.ts'
import { stages, type Stage } from './stages.ts'
import { add, nothing, oneFailed, tallyLine } from './tally.ts'

/*
 * `npm test`, second half: every stage, whether or not one before it failed, two at a time where that is possible,
 * one beside all that follow; one PostgreSQL for all of them; a browser, installed where that is possible. The last line says how
 * many tests passed and failed.
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
    const runOne = async (stage: Stage) => {
      if (stop.aborted) throw new Error('The tests were stopped.')
      const outcome = await runStage(stage, { TEST_POSTGRES_URL: database.adminUrl }, stop)
      tally = add(tally, outcome.tally)
      failures.push(...outcome.failures)
    }
    const run = async (waiting: Stage[]): Promise<void> => {
      for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
        await (stage.meanwhile ? Promise.all([runOne(stage), run(waiting)]) : runOne(stage))
      }
    }
    const beside = stages.filter((stage) => stage.beside)
    await Promise.all([run(beside), run(beside)])
    await run(stages.filter((stage) => !stage.beside))
  } finally {
    await database.close()
  }
} catch (error) {
  console.log(sentenceFor(error))
  tally = add(tally, oneFailed)
}
if (sharedFolder === null) console.log(`\n${withoutShared}`)
for (const failure of failures) console.log(`\n✗ ${failure}`)
console.log(`\n${tallyLine(tally)}`)
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0)
