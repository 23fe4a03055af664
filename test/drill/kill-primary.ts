import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import { db } from '#lib/db/database.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'
import { callOf } from '#test/factories/make-call.ts'
import { untilRun } from '#test/support/ensemble-worker.ts'
import { startWorker } from '#test/support/start-worker.ts'
import { clusterLacks, until, withCluster, type Cluster } from './support/cluster.ts'
import { atMost, counted, exactly, secondsSince, type Drill, type Figure } from './support/drill.ts'
import { withServers, type DrillServers } from './support/drill-site.ts'
import { lostAndDoubled, makeSenders, sendAll, type Sender } from './support/senders.ts'

const kills = 2

/** The primary, its Patroni and its etcd are killed while responses arrive; later they are started again. */
async function whileKilling(cluster: Cluster, servers: DrillServers): Promise<readonly Figure[]> {
  const [one, other] = [await servers.serve(), await servers.serve()]
  const worker = await startWorker(servers.databaseUrl)
  const senders = await makeSenders(servers, one.url, 500)
  const acknowledged: Sender[] = []
  const statuses = new Map<number, number>()
  const rejoins: number[] = []
  let rewound = 0
  let turn = 0
  let last = performance.now()
  let longest = 0
  const sending = sendAll(senders, {
    atOnce: 8,
    where: () => (turn++ % 2 === 0 ? one.url : other.url),
    onSent: (sender, sent) => {
      statuses.set(sent.status, (statuses.get(sent.status) ?? 0) + 1)
      if (!sent.acknowledged) return
      acknowledged.push(sender)
      longest = Math.max(longest, secondsSince(last))
      last = performance.now()
    },
  })
  for (let kill = 0; kill < kills; kill++) {
    const before = acknowledged.length
    while (acknowledged.length < before + 60) await sleep(5)
    const [primary = 0] = await cluster.nodesThatAre('primary')
    await cluster.signal(primary, 'SIGKILL')
    const again = acknowledged.length + 20
    while (acknowledged.length < again && acknowledged.length < senders.length) await sleep(20)
    await cluster.start(primary)
    rejoins.push(await until(async () => (await cluster.nodesThatAre('replica')).includes(primary)))
    if ((await cluster.log(primary)).includes('running pg_rewind')) rewound++
  }
  await sending
  const { lost, doubled } = await lostAndDoubled(acknowledged)
  await askEnsemble(callOf('panellist'), { consultation: servers.consultation.id })
  const run = await untilRun(callOf('panellist'), servers.consultation.id)
  worker.kill('SIGTERM')
  await Promise.all([worker.ended, closeJobBoard({ seconds: 0 })])
  const strange = [...statuses.keys()].filter((status) => ![303, 503].includes(status))
  if (strange.length > 0) process.stderr.write(`${one.log()}\n${other.log()}\n`)
  return [
    exactly(`acknowledged responses lost over ${kills} lost primaries, of ${acknowledged.length}`, 0, lost),
    exactly('responses stored twice', 0, doubled),
    exactly('respondents who never got through', 0, senders.length - acknowledged.length),
    exactly(`answers other than 303 and 503 (${strange.join(', ')})`, 0, strange.length),
    counted('answers 503 meanwhile', statuses.get(503) ?? 0),
    atMost('longest time without a response received', 30, longest, 's'),
    exactly('servers that had to be started again', 0, [one, other].filter(({ alive }) => !alive()).length),
    exactly('work in the background that the same worker did afterwards', 1, Number(run.state === 'done')),
    atMost('until the lost node follows the new primary', 60, Math.max(...rejoins), 's'),
    counted('lost nodes that PostgreSQL rewound (pg_rewind)', rewound),
    exactly('responses that a replica lacks', 0, await missingOnReplica(cluster)),
  ]
}

/** How many responses the primary has and a replica has not, a moment later. */
async function missingOnReplica({ replicasUrl }: Cluster): Promise<number> {
  await sleep(2000)
  const client = new Client({ connectionString: replicasUrl })
  await client.connect()
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Response"')
  await client.end()
  return (await db().response.count()) - (rows[0]?.count ?? 0)
}

/** No replica answers any more: nobody may be told that a response was received that is on one disk only. */
async function withoutReplicas(cluster: Cluster, servers: DrillServers): Promise<readonly Figure[]> {
  const { url } = await servers.serve()
  const senders = await makeSenders(servers, url, 4)
  const replicas = await cluster.nodesThatAre('replica')
  const all = (signal: NodeJS.Signals) =>
    Promise.all(replicas.map((node) => cluster.signal(node, signal, 'postgres')))
  await all('SIGSTOP')
  const refused = await Promise.all(senders.map((sender) => sender.send(url)))
  await all('SIGCONT')
  const begun = performance.now()
  const later: Sender[] = []
  await sendAll(senders, {
    atOnce: 4,
    where: () => url,
    onSent: (sender, { acknowledged }) => acknowledged && later.push(sender),
  })
  const { lost, doubled } = await lostAndDoubled(later)
  const told = refused.filter(({ acknowledged }) => acknowledged).length
  return [
    exactly(`responses acknowledged while no replica confirms, of ${senders.length}`, 0, told),
    exactly(
      'of these not stored, or twice, when replicas are back',
      0,
      lost + doubled + senders.length - later.length,
    ),
    atMost('until they are received', 30, secondsSince(begun), 's'),
  ]
}

/** The primary of a cluster is lost while responses arrive: another node takes over, and what was acknowledged is there. */
export const killPrimary: Drill = {
  name: 'kill-primary',
  promises: 'G7, G8',
  lacks: clusterLacks,
  runAlone: () =>
    withCluster((cluster) =>
      withServers(cluster.url, async (servers) => [
        ...(await whileKilling(cluster, servers)),
        ...(await withoutReplicas(cluster, servers)),
      ]),
    ),
}
