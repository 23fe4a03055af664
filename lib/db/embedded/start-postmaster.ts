import { chown, open, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import path from 'node:path'
import { clusterFolder, postgresFailure } from './create-cluster.ts'
import type { PostgresHome } from './postgres-home.ts'
import { runProgram } from './run-program.ts'

/** How PostgreSQL is set up: reachable from this machine only, by password, without files elsewhere. */
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'log_min_messages=warning',
  'log_timezone=UTC',
  'timezone=UTC',
]

/**
 * For databases that last: a quarter of the machine's memory, up to 1 GB, for the pages that are read again and again
 * (PostgreSQL takes 128 MB by itself), the price of a page of a solid state disk, and room to sort and to group in. After a
 * start the pages of before are read again in one go, so that the first visitors need not wait for them one by one.
 */
const lastingSettings = () => [
  `shared_buffers=${Math.round(Math.min(1024, Math.max(128, totalmem() / 4 / 2 ** 20)))}MB`,
  'random_page_cost=1.1',
  'work_mem=16MB',
  'shared_preload_libraries=pg_prewarm',
]

/** For databases that are thrown away: nothing is written safely, everything faster. */
const throwAway = [
  'fsync=off',
  'synchronous_commit=local',
  'full_page_writes=off',
  'max_wal_senders=0',
  'wal_level=minimal',
]

const portFile = (home: PostgresHome) => path.join(home.folder, 'postgres-port')

/** Whether nobody listens on this port of this machine; 0 asks for any free one. Answers the port or undefined. */
const freePort = (port: number) =>
  new Promise<number | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })

/** The port of last time while it is free, else another one, which is then remembered. */
async function choosePort(home: PostgresHome): Promise<number> {
  const known = Number(await readFile(portFile(home), 'utf8').catch(() => ''))
  const port = (known > 0 ? await freePort(known) : undefined) ?? (await freePort(0))
  if (port === undefined) throw new Error('This machine has no free port')
  if (port !== known) await writeFile(portFile(home), `${port}\n`)
  return port
}

/** The log that PostgreSQL writes to, begun anew when it has grown beyond 5 MB. */
async function prepareLog(home: PostgresHome): Promise<{ file: string; size: number }> {
  const file = path.join(home.folder, 'postgres.log')
  const log = await open(file, 'a', 0o600)
  await log.close()
  if (home.account) await chown(file, home.account.uid, home.account.gid)
  if ((await stat(file)).size > 5_000_000) await truncate(file)
  return { file, size: (await stat(file)).size }
}

/** How an attempt to start PostgreSQL ended. `busy`: another one holds the files, or has not quite let go of them. */
export type StartOutcome = 'started' | 'busy'

/**
 * Starts PostgreSQL on a cluster and waits until it answers. It keeps running when this process ends.
 *
 * @throws OperatorError when it cannot start, for example because the disk is full
 */
export async function startPostmaster(
  home: PostgresHome,
  { lasting }: { lasting: boolean },
): Promise<StartOutcome> {
  const port = await choosePort(home)
  const log = await prepareLog(home)
  const options = [...settings, ...(lasting ? lastingSettings() : throwAway)]
    .map((setting) => `-c ${setting}`)
    .join(' ')
  const { code, output } = await runProgram(home.account, path.join(home.binaries, 'bin', 'pg_ctl'), [
    ...['start', '-w', '-t', '60', '-D', clusterFolder(home), '-l', log.file, '-o', `-p ${port} ${options}`],
  ])
  if (code === 0) return 'started'
  const said = (await readFile(log.file, 'utf8')).slice(log.size)
  if (/another (postmaster|server)|(still|already) in use|file "[^"]*" is empty/i.test(said + output))
    return 'busy'
  throw postgresFailure('start', said || output)
}
