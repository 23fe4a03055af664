import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What deploy/compose.yaml puts around the program, in files: secrets, and the names of the two servers. */
export type Surroundings = {
  /** Appears at /run/secrets. */
  readonly secrets: string
  /** Appears at /etc/hosts. */
  readonly hosts: string
  /** The secret of the servers, for what is checked from outside. */
  readonly secret: string
}

/** The addresses at which the two servers listen; the edge knows them by name. */
export const serverHosts = { 'server-1': '127.0.0.2', 'server-2': '127.0.0.3' } as const

/** Makes secrets as deploy/README.md says, with a certificate of its own. */
export async function makeSurroundings(folder: string, databaseUrl: string): Promise<Surroundings> {
  const secrets = path.join(folder, 'secrets')
  const hosts = path.join(folder, 'hosts')
  const secret = randomBytes(32).toString('base64')
  await mkdir(secrets)
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'],
    ...[
      '-subj',
      '/CN=reweigh.example.org',
      '-keyout',
      `${secrets}/tls_key`,
      '-out',
      `${secrets}/tls_certificate`,
    ],
  ])
  await writeFile(path.join(secrets, 'database_url'), `${databaseUrl}\n`)
  await writeFile(path.join(secrets, 'reweigh_secret'), `${secret}\n`)
  await writeFile(path.join(secrets, 'smtp'), '')
  const names = Object.entries(serverHosts).map(([name, address]) => `${address} ${name}\n`)
  await writeFile(hosts, `127.0.0.1 localhost\n${names.join('')}`)
  for (const name of ['tls_key', 'tls_certificate', 'database_url', 'reweigh_secret', 'smtp'])
    await chmod(path.join(secrets, name), 0o444)
  return { secrets, hosts, secret }
}
