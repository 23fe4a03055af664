import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from '#bin/setup/project.mjs'
import { workerFlags } from './node-flags.ts'

/** Milliseconds until a worker that fell over is started again. */
const pause = 5000

/**
 * Does the long work that people ask for, in a process of its own, until told to stop. Should that process ever fall over
 * it is started again, and what it was doing is begun anew.
 *
 * @param onReady is called each time that it can take work
 */
export async function keepWorking(
  databaseUrl: string,
  stop: AbortSignal,
  onReady: () => void = () => undefined,
): Promise<void> {
  while (!stop.aborted) {
    const worker = spawn(process.execPath, [...workerFlags, path.join(projectFolder, 'bin', 'work.ts')], {
      cwd: projectFolder,
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    worker.on('message', onReady)
    const pass = () => worker.kill('SIGTERM')
    stop.addEventListener('abort', pass)
    await once(worker, 'exit')
    stop.removeEventListener('abort', pass)
    await sleep(pause, undefined, { signal: stop }).catch(() => undefined)
  }
}
