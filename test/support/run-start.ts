import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { projectFolder } from '#bin/setup/project.mjs'
import { testSiteFolder } from './serve-site.ts'

/** A run of `npm start`. */
export type Started = {
  /** Everything it has printed so far. */
  readonly said: () => string
  /** The address at which it is ready; rejects when it ends before, or hangs. */
  readonly ready: Promise<string>
  /** Its exit code, when it has ended; rejects when it still runs long after it was told to stop. */
  readonly exited: Promise<number | null>
  readonly kill: (signal: NodeJS.Signals) => void
}

/** Milliseconds after which a start hangs. It takes 5 s on a machine that does nothing else, up to 60 s on a busy one. */
const longest = 100_000

/** The same for its end, which takes a second, or six when the worker is busy. */
const longestEnd = 45_000

/** What runs of this project, with the time of processor that it took: for whoever has to find out where a start hangs. */
const processes = (): string =>
  String(spawnSync('ps', ['-eo', 'pid,ppid,stat,wchan:24,etimes,cputimes,args']).stdout)
    .split('\n')
    .filter((line) => line.includes(path.join(projectFolder, 'bin')) || line.includes('postgres'))
    .join('\n')

/** Runs what `npm start` runs. `settings` are environment variables; an empty one counts as not set. */
export function runStart(settings: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [path.join(projectFolder, 'bin', 'start.mjs')], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', PORT: '0', NEXT_DIST_DIR: testSiteFolder, ...settings },
  })
  let said = ''
  const ready = Promise.withResolvers<string>()
  const exited = Promise.withResolvers<number | null>()
  // Whoever waits for them is told; who does not need not be.
  ready.promise.catch(() => undefined)
  exited.promise.catch(() => undefined)

  const saidAndRuns = () => `\n${said}\n${processes()}`
  let late = setTimeout(() => ready.reject(new Error(`npm start hangs:${saidAndRuns()}`)), longest)
  const read = (part: Buffer) => {
    said += part.toString()
    const address = /Reweigh is ready at (\S+)/.exec(said)?.[1]
    if (address !== undefined) ready.resolve(address)
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  child.once('close', (code) => {
    clearTimeout(late)
    ready.reject(new Error(`npm start ended:\n${said}`))
    exited.resolve(code)
  })
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal)
    clearTimeout(late)
    late = setTimeout(() => exited.reject(new Error(`npm start does not end:${saidAndRuns()}`)), longestEnd)
  }
  return { said: () => said, ready: ready.promise, exited: exited.promise, kill }
}
