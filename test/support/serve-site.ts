import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from '#bin/setup/project.mjs'
import { serverFlags } from '#bin/start/node-flags.ts'
import { poolSettings } from './through-pool.ts'

/** A server of ours, as it runs in production, in a process of its own. */
export type ServedSite = {
  /** For example `http://127.0.0.1:41234`. */
  readonly url: string
  /** What it has written to its log so far. */
  readonly log: () => string
  /** Whether the process is still there. */
  readonly alive: () => boolean
  /** The number of its process. */
  readonly pid: number
  readonly close: () => Promise<void>
}

/** Where a program runs, when not right here: the words before it (`ip netns exec …`). */
export type Host = readonly string[]

/** Folder of the site that tests are run against; `npm test` may name another. */
export const testSiteFolder = process.env.NEXT_DIST_DIR ?? '.next-test'

/**
 * Serves the built site on a free port. Wait for it, and close it in the end.
 *
 * @param databaseUrl the database
 * @param settings more environment variables, for example `REWEIGH_SCORES_PER_CLIENT`
 * @param on another host
 */
export async function serveSite(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
  on: Host = [],
): Promise<ServedSite> {
  const program = path.join(projectFolder, 'bin', 'serve.ts')
  const [command = process.execPath, ...words] = [...on, ...[process.execPath, ...serverFlags, program]]
  const child = spawn(command, words, {
    cwd: projectFolder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: testSiteFolder,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ...poolSettings(databaseUrl),
      REWEIGH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
      REWEIGH_DRAIN_SECONDS: '1',
      REWEIGH_SIGN_INS_PER_CLIENT: '1000', // All journeys come from one address.
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let log = ''
  const collect = (part: Buffer) => {
    log += part.toString()
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  const exited = once(child, 'exit')
  const [message] = (await Promise.race([once(child, 'message'), exited])) as unknown[]
  if (!isAddress(message)) throw new Error(`The server did not start:\n${log}`)
  return {
    url: message.address,
    log: () => log,
    pid: child.pid ?? 0,
    alive: () => child.exitCode === null && child.signalCode === null,
    close: async () => {
      child.kill('SIGTERM')
      await Promise.race([exited, sleep(5000).then(() => child.kill('SIGKILL'))])
    },
  }
}

const isAddress = (message: unknown): message is { address: string } =>
  typeof message === 'object' && message !== null && 'address' in message
