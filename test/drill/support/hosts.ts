import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Host } from '#test/support/serve-site.ts'

const run = promisify(execFile)
const ip = (...words: readonly string[]) => run('ip', words)

/** This machine as the third host, with the database and the proxy. */
const here = '10.213.77.1'
const bridge = 'rwdrill'
const haproxy = '/usr/sbin/haproxy'

/** A host of its own: a network namespace with an address. */
export type NamedHost = {
  readonly name: string
  readonly address: string
  /** The words before a program that is to run there. */
  readonly on: Host
  /** Takes its network away, as when a cable is pulled: nobody is told; or gives it back. */
  readonly cutOff: () => Promise<unknown>
  readonly bringBack: () => Promise<unknown>
}

/** What is missing for hosts on this machine, as a sentence. */
export async function hostsLack(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'Hosts as network namespaces need Linux.'
  const version = await run(haproxy, ['-v']).catch(() => undefined)
  if (version === undefined) return 'The hosts need Debian’s haproxy: apt-get install haproxy'
  if ((await ip('-V').catch(() => undefined)) === undefined)
    return 'The hosts need Debian’s iproute2: apt-get install iproute2'
  try {
    await ip('netns', 'add', 'rwdrill0')
    await ip('netns', 'del', 'rwdrill0')
    return undefined
  } catch {
    return 'This account may not make network namespaces: run it as root.'
  }
}

const hostOf = (number: number): NamedHost => {
  const name = `rwdrill${number}`
  const cable = `${name}-here`
  return {
    name,
    address: `10.213.77.${10 + number}`,
    on: ['ip', 'netns', 'exec', name],
    cutOff: () => ip('link', 'set', cable, 'down'),
    bringBack: () => ip('link', 'set', cable, 'up'),
  }
}

async function plug({ name, address }: NamedHost): Promise<void> {
  await ip('netns', 'add', name)
  await ip('link', 'add', `${name}-here`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name)
  await ip('link', 'set', `${name}-here`, 'master', bridge, 'up')
  await ip('-n', name, 'address', 'add', `${address}/24`, 'dev', 'eth0')
  for (const device of ['lo', 'eth0']) await ip('-n', name, 'link', 'set', device, 'up')
}

async function unplug(hosts: readonly NamedHost[]): Promise<void> {
  for (const { name } of hosts) await ip('netns', 'del', name).catch(() => undefined)
  await ip('link', 'del', bridge).catch(() => undefined)
}

/** Makes two hosts that reach each other and this machine, does work with them, and takes them away again. */
export async function withHosts<Value>(
  work: (one: NamedHost, other: NamedHost) => Promise<Value>,
): Promise<Value> {
  const [one, other] = [hostOf(1), hostOf(2)]
  await unplug([one, other]) // What a drill left that was killed.
  try {
    await ip('link', 'add', bridge, 'type', 'bridge')
    await ip('address', 'add', `${here}/24`, 'dev', bridge)
    await ip('link', 'set', bridge, 'up')
    await plug(one)
    await plug(other)
    return await work(one, other)
  } finally {
    await unplug([one, other])
  }
}

/** Where the proxy of this machine answers: the site for everybody, and the database for the hosts. */
export type Proxy = { readonly siteUrl: string; readonly databaseUrl: string }

/** The settings that docs/runbooks advises: each server is asked every second, and gone after two silences. */
const settings = (
  site: number,
  servers: readonly (readonly [NamedHost, number])[],
  database: number,
  postgres: string,
) => `
global
  maxconn 500
defaults
  timeout connect 1s
  timeout check 1s
  timeout client 40s
  timeout server 40s
  default-server inter 1s fall 2 rise 2 on-marked-down shutdown-sessions
frontend site
  mode http
  bind 127.0.0.1:${site}
  default_backend servers
backend servers
  mode http
  balance roundrobin
  # What no server has seen yet may be given to the other one; what one may have received is not sent twice.
  retries 3
  retry-on conn-failure
  option redispatch 1
  option forwardfor
  option httpchk GET /readyz
  http-check expect status 200
  http-response set-header x-served-by %s
${servers.map(([{ name, address }, port]) => `  server ${name} ${address}:${port} check`).join('\n')}
listen database
  mode tcp
  bind ${here}:${database} tcp-ut 10s
  # A host that is gone says nothing: it is asked, and let go of after some ten seconds with all that it had locked.
  option clitcpka
  clitcpka-idle 5s
  clitcpka-intvl 2s
  clitcpka-cnt 3
  timeout client 30m
  timeout server 30m
  server postgres ${postgres}
`

/**
 * Runs a proxy on this machine before servers on hosts, and before the database for them.
 *
 * @param servers each host, and the port that its server will listen on
 */
export async function withProxy<Value>(
  {
    servers,
    postgresUrl,
    port,
  }: { servers: readonly (readonly [NamedHost, number])[]; postgresUrl: string; port: number },
  work: (proxy: Proxy) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-proxy-'))
  const file = path.join(folder, 'haproxy.cfg')
  const database = new URL(postgresUrl)
  await writeFile(file, settings(port, servers, port + 1, database.host))
  database.host = `${here}:${port + 1}`
  const program = spawn(haproxy, ['-db', '-f', file], { stdio: ['ignore', 'ignore', 'ignore'] })
  const ended = once(program, 'exit')
  try {
    const siteUrl = `http://127.0.0.1:${port}`
    while ((await fetch(siteUrl).catch(() => undefined)) === undefined) {
      if (program.exitCode !== null) throw new Error('HAProxy did not start.')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return await work({ siteUrl, databaseUrl: database.href })
  } finally {
    program.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true })
  }
}
