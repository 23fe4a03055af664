import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectFolder } from '#bin/setup/project.mjs'
import { testSiteFolder } from './serve-site.ts'

/** A run of `npm start`. */
export type Started = {
  /** Everything it has printed so far. */
  readonly said: () => string
  /** The address at which it is ready; rejects when it ends before, or hangs. */
  readonly ready: Promise<string>
  /** Its exit code, when it has ended. */
  readonly exited: Promise<number | null>
  readonly kill: (signal: NodeJS.Signals) => void
}

/** Milliseconds after which a start hangs. It takes 5 s on a machine that does nothing else, up to 60 s on a busy one. */
const longest = 100_000

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
  const exited = once(child, 'close').then(([code]: unknown[]) => (typeof code === 'number' ? code : null))
  const ready = new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      said += part.toString()
      const address = /Reweigh is ready at (\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    const late = setTimeout(
      () => reject(new Error(`npm start hangs:\n${said}\n${processes()}`)),
      longest,
    ).unref()
    void exited.then(() => {
      clearTimeout(late)
      reject(new Error(`npm start ended:\n${said}`))
    })
  })
  ready.catch(() => undefined) // Whoever waits for it is told; who does not need not be.
  return { said: () => said, ready, exited, kill: (signal) => child.kill(signal) }
}
