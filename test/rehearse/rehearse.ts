import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { OperatorError } from '#lib/errors/operator-error.ts'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { runMain } from '#bin/run-main.ts'
import { makeConsultation } from '#test/factories/make-consultation.ts'
import { lostAndDoubled, makeSenders } from '#test/drill/support/senders.ts'
import { ask } from '#test/support/site.ts'
import { askEdge } from './ask-edge.ts'
import { askEveryPage } from './ask-every-page.ts'
import { buildTree } from './build-tree.ts'
import { composeCommands } from './compose-commands.ts'
import { runInJail, startInJail, type Jail } from './jail.ts'
import { listed, settingsOf } from './read-dockerfile.ts'
import { megabytesOf } from './megabytes-of.ts'
import { rehearseRestore } from './rehearse-restore.ts'
import { makeSurroundings, serverHosts } from './surroundings.ts'

/*
 * `npm run rehearse` does by hand what an engine would do with deploy/: it carries out the Dockerfile in a folder, and runs
 * what came of it as an ordinary user without rights on a file system that cannot be written, with secrets from files: the
 * migration, the demonstration, two servers behind deploy/nginx.conf, a worker. Then it asks for a page and a score through
 * the edge, sends responses, and stops everything. Exit code 1 when something is not as it should be. `-- --keep DIR` keeps
 * what was built, and uses it again.
 */

const say = (text: string) => void process.stdout.write(`${text}\n`)

/** Fails with the words when something is not so. */
function must(is: boolean, words: string): void {
  if (!is) throw new OperatorError(words)
  say(`yes: ${words}`)
}

/** Milliseconds until a server says that it is ready. */
async function untilReady(at: string, begun: number): Promise<number> {
  for (;;) {
    const reply = await ask('/readyz', { at }).catch(() => undefined)
    if (reply?.status === 200) return performance.now() - begun
    if (performance.now() - begun > 60_000)
      throw new OperatorError(`${at} is not ready: ${reply?.text ?? ''}`)
    await sleep(50)
  }
}

async function rehearse(folder: string, running: ChildProcess[]): Promise<void> {
  const begun = performance.now()
  const { tree, programs, final } = await buildTree(folder, (step, seconds) =>
    say(`${seconds.toFixed(1)} s  ${step}`),
  )
  say(`built in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  say(
    `program: ${await megabytesOf(tree)} MB, of which packages ${await megabytesOf(path.join(tree, 'node_modules'))} MB`,
  )

  const database = await openScratchDatabase()
  try {
    const { secrets, hosts, secret } = await makeSurroundings(folder, database.url)
    const jail: Jail = {
      tree,
      programs,
      closed: true,
      also: { '/run/secrets': secrets, '/etc/hosts': hosts },
    }
    const settings = {
      ...settingsOf(final),
      DATABASE_URL_FILE: '/run/secrets/database_url',
      REWEIGH_SECRET_FILE: '/run/secrets/reweigh_secret',
      REWEIGH_SMTP_FILE: '/run/secrets/smtp',
      REWEIGH_TRUST_PROXY: '1',
      REWEIGH_CONTACT: 'security@example.org',
      REWEIGH_DRAIN_SECONDS: '45',
    }
    const start = (command: string, more: Readonly<Record<string, string>> = {}, inside = jail) => {
      const child = startInJail(inside, command, { ...settings, ...more })
      child.stderr?.on('data', (part: Buffer) => process.stderr.write(part))
      child.stdout?.resume()
      running.push(child)
      return child
    }
    const services = await composeCommands()
    const migrated = await runInJail(jail, services('migrate'), settings)
    must(migrated.includes('Applied '), 'reweigh migrate made the tables')
    await runInJail(jail, services('demonstration'), settings)
    const refused = await runInJail(jail, 'sh -c "touch /srv/reweigh/x || touch /etc/x || id -u"', settings)
    must(
      refused.trim().endsWith('10001'),
      'the program is user 10001 and can write neither its own files nor others',
    )

    const serve = listed(final.steps.find(({ name }) => name === 'CMD')?.text ?? '').join(' ')
    const starting = performance.now()
    const servers = Object.values(serverHosts).map((HOST) => ({
      at: `http://${HOST}:3000`,
      process: start(serve, { HOST }),
    }))
    start(services('worker'))
    const ready = await Promise.all(servers.map(({ at }) => untilReady(at, starting)))
    say(`ready after ${ready.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(' and ')}`)
    start(
      `nginx -g 'daemon off;' > /dev/null`,
      {},
      { ...jail, also: { ...jail.also, '/etc/nginx/nginx.conf': path.resolve('deploy/nginx.conf') } },
    )
    await untilEdge()
    const page = await askEdge('/sandbox')
    must(
      page.status === 200 && page.text.includes('<h1'),
      `a page comes through the edge, over ${page.tls ?? 'nothing'}`,
    )
    const pages = await askEveryPage(tree, servers[0]?.at ?? '')
    must(
      pages.asked > 50 && pages.failed.length === 0,
      `${pages.asked} pages and routes are answered, none with 5xx ${pages.failed.join(', ')}`,
    )
    const score = await askEdge('/api/v1/score', { scenario: { cuts: { imd: 0.15 } } })
    must(score.status === 200 && score.text.includes('"engine"'), 'a score comes through the edge')

    const security = await askEdge('/.well-known/security.txt')
    must(security.text.startsWith('Contact: mailto:security@'), 'it says whom to write to about a weakness')

    process.env.REWEIGH_SECRET = secret
    useDatabase(database.url)
    const consultation = await makeConsultation({ id: 'rehearsal' })
    await publishDataset(consultation.datasetId)
    const senders = await makeSenders({ consultation }, servers[0]?.at ?? '', 10)
    const sent = await Promise.all(senders.map((one, at) => one.send(servers[at % servers.length]?.at ?? '')))
    must(
      sent.every(({ acknowledged }) => acknowledged),
      'ten responses are received, by two servers',
    )
    must((await lostAndDoubled(senders)).lost === 0, 'and stored')
    const restored = await rehearseRestore(jail, settings)
    must(/^Response\t[1-9]/m.test(restored), 'a backup of all that comes back in an empty database')

    const memory = await Promise.all(servers.map(({ process: { pid = 0 } }) => residentOf(pid)))
    say(`memory of the servers: ${memory.join(' and ')} MB`)
    const stopping = performance.now()
    const ended = Promise.all(running.map((child) => once(child, 'exit')))
    for (const child of running) child.kill('SIGTERM')
    const codes = (await ended).map(([code]: unknown[]) => code)
    must(
      codes.every((code) => code === 0),
      `all end in their order when they are told to (${((performance.now() - stopping) / 1000).toFixed(1)} s)`,
    )
  } finally {
    await closeDatabase()
    await database.close()
  }
}

async function untilEdge(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await askEdge('/livez').catch(() => undefined))?.status === 200) return
    await sleep(100)
  }
  throw new OperatorError('The edge does not answer.')
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

await runMain(async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new OperatorError(
      'A rehearsal needs Linux and root, to take rights away and to close the file system.',
    )
  const { values } = parseArgs({ options: { keep: { type: 'string' } } })
  const folder = values.keep ?? (await mkdtemp(path.join(tmpdir(), 'reweigh-rehearsal-')))
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const running: ChildProcess[] = []
  try {
    await rehearse(folder, running)
  } finally {
    for (const child of running) child.kill('SIGKILL')
    await rm(values.keep === undefined ? folder : path.join(folder, 'secrets'), {
      recursive: true,
      force: true,
    })
  }
})
process.exit()
