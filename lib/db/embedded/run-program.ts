import { spawn } from 'node:child_process'
import type { Account } from './postgres-account.ts'

/** How a program ended: its exit code (null when a signal ended it or it could not start) and all it said. */
export type Ending = { readonly code: number | null; readonly output: string }

/** All that PostgreSQL's programs need to know of our environment; its own PG… variables would mislead them. */
const environment = () => {
  const { NODE_ENV, PATH, SystemRoot, TEMP, TMP, TMPDIR } = process.env
  return { NODE_ENV, PATH, SystemRoot, TEMP, TMP, TMPDIR, LC_ALL: 'C' }
}

/**
 * Runs a program to its end, as the given account, away from the terminal's Ctrl-C.
 *
 * @param account undefined: as the account of this process
 */
export function runProgram(
  account: Account | undefined,
  program: string,
  parameters: readonly string[],
): Promise<Ending> {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, parameters, {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(),
      windowsHide: true,
    })
    const collect = (part: Buffer) => {
      output += part.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    // 'exit' and not 'close': a server that pg_ctl leaves running may keep the pipes open.
    child.on('exit', (code) => setImmediate(() => resolve({ code, output })))
  })
}
