import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import path from 'node:path'
import { projectFolder } from '#bin/setup/project.mjs'
import { readFailures } from './read-failures.ts'
import { readReport } from './read-report.ts'
import type { Stage } from './stages.ts'
import { oneFailed, onePassed, tallyLine, type Tally } from './tally.ts'

/** Longer than any stage takes on a slow machine, twice that where others go first; one that hangs is ended. */
const longest = 30 * 60_000

/** The project's own programs come first, among them its Node. */
const programs = [path.join(projectFolder, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter)

/**
 * What a stage has to say for itself: its report, if it writes one; otherwise it is one test. A stage that
 * fails without a failed test counts as one.
 */
function tallyOf(stage: Stage, succeeded: boolean, report: string): Tally {
  if (!stage.report) return succeeded ? onePassed : oneFailed
  const tally = readReport(report)
  if (!tally) return oneFailed
  return !succeeded && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** How a stage ended: counted, and what failed in words. */
export type Outcome = { readonly tally: Tally; readonly failures: readonly string[] }

/**
 * Runs one stage, showing what it prints: at once, or when it has ended where others run beside it. One that runs meanwhile
 * lets others go first.
 *
 * @param env added to our environment
 * @param stop ends it
 */
export async function runStage(
  stage: Stage,
  env: Readonly<Record<string, string>>,
  stop: AbortSignal,
): Promise<Outcome> {
  const later = stage.beside === true || stage.meanwhile === true
  if (!later) console.log(`\n── ${stage.name}`)
  const begun = performance.now()
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-report-'))
  const report = path.join(folder, 'report.json')
  const [program, ...parameters] = stage.command(report)
  const child = spawn(program, parameters, {
    stdio: later ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, PATH: programs, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    timeout: stage.meanwhile ? 2 * longest : longest,
    shell: process.platform === 'win32',
  })
  if (stage.meanwhile && child.pid !== undefined)
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  const printed: Buffer[] = []
  for (const output of [child.stdout, child.stderr]) output?.on('data', (part: Buffer) => printed.push(part))
  const end = () => child.kill()
  stop.addEventListener('abort', end)
  const ending: unknown[] = await once(child, 'close')
  stop.removeEventListener('abort', end)
  const written = await readFile(report, 'utf8').catch(() => 'null') // A stage that breaks writes none.
  const tally = tallyOf(stage, ending[0] === 0, written)
  await rm(folder, { recursive: true })
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  if (later) process.stdout.write(`\n── ${stage.name}\n${Buffer.concat(printed).toString()}`)
  console.log(`── ${stage.name}: ${tallyLine(tally)} (${seconds} s)`)
  const named = readFailures(written)
  const unnamed = tally.failed > 0 && named.length === 0 ? [`${stage.name}: see above`] : []
  return { tally, failures: [...named, ...unnamed] }
}
