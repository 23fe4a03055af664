import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findProgram } from '#test/support/find-program.ts'

/** As in docs/scale-out.md, but for any database, and for databases that come and go. */
const configuration = (folder: string, server: URL, port: number, asRoot: boolean) => `
[databases]
* = host=${server.hostname} port=${server.port} connect_query='SET statement_timeout = 5000; SET lock_timeout = 2000; SET idle_in_transaction_session_timeout = 10000'

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${folder}/userlist.txt
pool_mode = transaction
default_pool_size = 10
max_client_conn = 1000
query_wait_timeout = 5
server_login_retry = 1
server_idle_timeout = 5
${asRoot ? 'user = nobody' : ''}
`

/**
 * A PgBouncer in transaction mode before a PostgreSQL.
 *
 * @param adminUrl the PostgreSQL
 * @param port where it listens, on this machine
 * @throws Error when it is not installed or does not start
 */
export async function startPgBouncer(
  adminUrl: string,
  port: number,
): Promise<{ readonly place: string; readonly close: () => Promise<void> }> {
  const program = findProgram('pgbouncer')
  if (program === undefined)
    throw new Error('PgBouncer is not installed (on Debian: apt-get install pgbouncer)')
  const server = new URL(adminUrl)
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-pgbouncer-'))
  await chmod(folder, 0o755)
  const user = `"${decodeURIComponent(server.username)}" "${decodeURIComponent(server.password)}"\n`
  await writeFile(path.join(folder, 'userlist.txt'), user)
  const file = path.join(folder, 'pgbouncer.ini')
  await writeFile(file, configuration(folder, server, port, process.getuid?.() === 0))
  const child = spawn(program, [file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said = (said + part.toString()).slice(-20_000)
  })
  const ended = once(child, 'exit')
  const pooled = new URL(adminUrl)
  pooled.host = `127.0.0.1:${port}`
  for (let waited = 0; !(await answers(pooled.href)); waited++) {
    if (child.exitCode !== null || waited > 50) throw new Error(`PgBouncer did not start:\n${said}`)
    await sleep(100)
  }
  return {
    place: pooled.host,
    close: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
