import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { poolSettings } from './through-pool.ts'

/** What came of running a command: its exit code and everything it wrote. */
export type Ran = { readonly code: number; readonly out: string; readonly problems: readonly string[] }

const program = resolve(import.meta.dirname, '../../bin/reweigh.mjs')

/** Runs the real command line, as `reweigh …parameters`. `settings` are environment variables. */
export function runCommand(
  parameters: readonly string[],
  settings: Record<string, string> = {},
): Promise<Ran> {
  const options = {
    env: { ...process.env, ...poolSettings(settings.DATABASE_URL), ...settings },
    maxBuffer: 100_000_000,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...parameters], options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, out, problems: err.split('\n').filter((line) => line !== '') })
    })
  })
}
