import { parseArgs } from 'node:util'
import { buildSite } from '#bin/start/build-site.ts'
import { runMain } from '#bin/run-main.ts'
import { testSiteFolder } from '#test/support/serve-site.ts'
import { withDrillSite } from './support/drill-site.ts'
import type { Drill, Figure } from './support/drill.ts'
import { cutOffHost } from './cut-off-host.ts'
import { diskFull } from './disk-full.ts'
import { floodScorer } from './flood-scorer.ts'
import { hungWorker } from './hung-worker.ts'
import { killDatabase } from './kill-database.ts'
import { killPrimary } from './kill-primary.ts'
import { killServer } from './kill-server.ts'
import { mailDown } from './mail-down.ts'
import { recompute } from './recompute.ts'
import { rollingRestart } from './rolling-restart.ts'
import { slowBodies } from './slow-bodies.ts'
import { freezeDatabase, stopDatabase } from './stop-database.ts'

/*
 * `npm run drill` breaks things on purpose, each on a site of its own as it runs in production, and prints what was promised
 * beside what was measured. `npm run drill -- kill-database …` does some of them. Exit code 1 when a promise was not kept.
 */
const drills: readonly Drill[] = [
  ...[killDatabase, killServer, stopDatabase, freezeDatabase, diskFull],
  ...[mailDown, slowBodies, floodScorer, hungWorker, rollingRestart, killPrimary, cutOffHost, recompute],
]

process.env.REWEIGH_SECRET ??= 'only-for-tests-only-for-tests-only-for-tests'

/** One drill; what goes wrong with the drill itself is a promise that was not kept. */
async function run(drill: Drill): Promise<readonly Figure[]> {
  try {
    const lacking = await drill.lacks?.()
    if (lacking !== undefined) throw new Error(`not run: ${lacking}`)
    return 'run' in drill ? await withDrillSite((site) => drill.run(site)) : await drill.runAlone()
  } catch (error) {
    const measured = error instanceof Error ? error.message : String(error)
    return [{ what: 'the drill runs to its end', promised: 'yes', measured, kept: false }]
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

await runMain(async () => {
  const { positionals: names } = parseArgs({ allowPositionals: true })
  const unknown = names.filter((name) => !drills.some((drill) => drill.name === name))
  if (unknown.length > 0) {
    process.stderr.write(
      `There is no drill ${unknown.join(', ')}: ${drills.map(({ name }) => name).join(', ')}\n`,
    )
    process.exitCode = 2
    return
  }
  await buildSite(testSiteFolder, new AbortController().signal, process.stderr)
  process.stdout.write(row(['drill', 'promise', 'what', 'promised', 'measured', 'kept']))
  process.stdout.write(row(['---', '---', '---', '---', '---', '---']))
  for (const drill of drills.filter(({ name }) => names.length === 0 || names.includes(name))) {
    for (const { what, promised, measured, kept } of await run(drill)) {
      process.stdout.write(row([drill.name, drill.promises, what, promised, measured, kept ? 'yes' : 'NO']))
      if (!kept) process.exitCode = 1
    }
  }
})
process.exit()
