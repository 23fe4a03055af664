import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectFolder } from '#bin/setup/project.mjs'
import { workerFlags } from '#bin/start/node-flags.ts'
import type { Host } from './serve-site.ts'
import { poolSettings } from './through-pool.ts'

/** A worker of ours, as it runs in production, in a process of its own; ready for jobs. */
export async function startWorker(
  databaseUrl: string,
  on: Host = [],
): Promise<Pick<ChildProcess, 'kill'> & { readonly ended: Promise<unknown> }> {
  const [command, ...words] = [
    ...[...on, process.execPath, ...workerFlags],
    path.join(projectFolder, 'bin', 'work.ts'),
  ]
  const worker = spawn(command, words, {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: databaseUrl, ...poolSettings(databaseUrl) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(worker, 'exit')
  await Promise.race([
    once(worker, 'message'),
    ended.then(() => {
      throw new Error('The worker did not start.')
    }),
  ])
  return { kill: (signal) => worker.kill(signal), ended }
}
