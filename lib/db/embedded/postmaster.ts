import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { clusterFolder, postgresFailure } from './create-cluster.ts'
import type { PostgresHome } from './postgres-home.ts'
import { runProgram } from './run-program.ts'

/** A PostgreSQL that runs, as its own file `postmaster.pid` describes it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

const pidFile = (home: PostgresHome) => path.join(clusterFolder(home), 'postmaster.pid')

/** The command line of a process, or undefined when there is no such process (or it is dead and not buried). */
async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return command === '' ? undefined : command.replaceAll('\0', ' ')
  }
  if (process.platform === 'win32') return undefined
  const { code, output } = await runProgram(undefined, '/bin/ps', ['-o', 'command=', '-p', String(pid)])
  return code === 0 ? output : undefined
}

/**
 * The PostgreSQL that runs on this cluster, if one does.
 *
 * After a crash of the machine the number in the file may belong to quite another process. PostgreSQL would
 * then refuse to start for ever, so such a file is removed.
 */
export async function runningPostmaster(home: PostgresHome): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(home), 'utf8').catch(() => '')
  const [pid, , , port, , , , status] = text.split('\n').map((line) => line.trim())
  if (!pid) return undefined
  const command = await commandOf(Math.abs(Number(pid)))
  if (process.platform !== 'win32' && command?.includes(clusterFolder(home)) !== true) {
    await rm(pidFile(home), { force: true })
    return undefined
  }
  return { pid: Number(pid), port: Number(port), ready: status === 'ready' }
}

/** Stops PostgreSQL: running statements are ended, what is confirmed is kept. Returns when it is gone. */
export async function stopPostmaster(home: PostgresHome): Promise<void> {
  const { code, output } = await runProgram(home.account, path.join(home.binaries, 'bin', 'pg_ctl'), [
    ...['stop', '-w', '-t', '60', '-m', 'fast', '-D', clusterFolder(home)],
  ])
  if (code !== 0 && (await runningPostmaster(home))) throw postgresFailure('stop', output)
}
