import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from '#bin/setup/project.mjs'
import { signalAll } from './signal-all.ts'

const run = promisify(execFile)
const script = path.join(projectFolder, 'deploy', 'cluster', 'cluster.sh')

/** A cluster of three PostgreSQL, as deploy/cluster sets it up. */
export type Cluster = {
  /** Where the primary is reached, whichever node it is. */
  readonly url: string
  /** Where replicas are reached. */
  readonly replicasUrl: string
  /** The numbers (1, 2, 3) of the nodes that are this now: "primary", "replica". */
  readonly nodesThatAre: (role: 'primary' | 'replica') => Promise<readonly number[]>
  /** Sends a signal to PostgreSQL, Patroni and etcd of a node; or to PostgreSQL alone. */
  readonly signal: (node: number, signal: NodeJS.Signals, what?: 'everything' | 'postgres') => Promise<void>
  readonly start: (node: number) => Promise<void>
  /** What Patroni of a node wrote so far. */
  readonly log: (node: number) => Promise<string>
}

const clusterPort = Number(process.env.CLUSTER_PORT ?? 15_400)
const nodes = [1, 2, 3]

/** What is missing for a cluster on this machine, as a sentence. */
export async function clusterLacks(): Promise<string | undefined> {
  return run(script, ['check']).then(
    () => undefined,
    (error: unknown) =>
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : 'bash is not to be had',
  )
}

/** What a node's Patroni says of itself: 200 = yes. */
async function says(node: number, role: string): Promise<boolean> {
  const url = `http://127.0.0.1:${clusterPort + 10 * node + 1}/${role}`
  const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
  return answer?.status === 200
}

/** Waits until something holds; answers after how many seconds, or `limit` when it does not by then. */
export async function until(what: () => Promise<boolean>, limit = 120): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const seconds = (performance.now() - begun) / 1000
    if (seconds > limit || (await what())) return seconds
    await sleep(100)
  }
}

/** The processes that a process started, and those that these started. */
async function descendants(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)]).catch(() => ({ stdout: '' }))
  const children = stdout
    .split('\n')
    .map(Number)
    .filter((one) => one > 0)
  return [...children, ...(await Promise.all(children.map(descendants))).flat()]
}

/** Sets such a cluster up, does work with it, and takes it away again. */
export async function withCluster<Value>(work: (cluster: Cluster) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-cluster-'))
  await chmod(folder, 0o755)
  const env = { ...process.env, CLUSTER_FOLDER: folder, CLUSTER_PORT: String(clusterPort) }
  const call = async (...words: readonly string[]) => (await run(script, words, { env })).stdout.trim()
  const pidIn = async (...file: readonly string[]) =>
    Number((await readFile(path.join(folder, ...file), 'utf8').catch(() => '')).split('\n')[0])
  try {
    await call('up')
    return await work({
      url: await call('url'),
      replicasUrl: await call('url', 'replicas'),
      nodesThatAre: async (role) => {
        const are = await Promise.all(nodes.map((node) => says(node, role)))
        return nodes.filter((_, at) => are[at])
      },
      signal: async (node, signal, what = 'everything') => {
        const postmaster = await pidIn(`node${node}`, 'data', 'postmaster.pid')
        const all =
          what === 'postgres' ? [] : [await pidIn(`node${node}.pid`), await pidIn(`etcd${node}.pid`)]
        const theirs = signal === 'SIGKILL' ? [] : await descendants(postmaster)
        signalAll(
          [...all, postmaster, ...theirs].filter((pid) => pid > 0),
          signal,
        )
      },
      start: async (node) => {
        await call('start', String(node))
      },
      log: (node) => readFile(path.join(folder, `node${node}.log`), 'utf8'),
    })
  } finally {
    await call('remove')
  }
}
