import { setTimeout as sleep } from 'node:timers/promises'
import { askEnsemble } from '#lib/consultation/ensemble/ask-ensemble.ts'
import { closeJobBoard } from '#lib/service/jobs/job-board.ts'
import { callOf } from '#test/factories/make-call.ts'
import { untilRun } from '#test/support/ensemble-worker.ts'
import { startWorker } from '#test/support/start-worker.ts'
import { askForMoreWork, proposeWork, workDone } from './support/background-work.ts'
import { atLeast, atMost, counted, exactly, secondsSince, type Drill, type Figure } from './support/drill.ts'
import { withDrillSite, type DrillServers } from './support/drill-site.ts'
import { hostsLack, withHosts, withProxy, type NamedHost, type Proxy } from './support/hosts.ts'
import { lostAndDoubled, makeSenders, sendAll, type Sender } from './support/senders.ts'

const proxyPort = Number(process.env.DRILL_PROXY_PORT ?? 15_450)
const serverPort = 3950
/** Seconds that the host is away: longer than until its work is given to another worker. */
const away = 35
/** Different ones, so that the run lasts some half a minute with two workers. */
const scenarios = 8000

/** The other worker stops; something new to do is done all the same. */
async function workAlone(work: string, other: Awaited<ReturnType<typeof startWorker>>): Promise<void> {
  other.kill('SIGTERM')
  await other.ended
  await askForMoreWork(work)
  await Promise.race([untilRun(callOf('panellist'), work), sleep(90_000)])
}

async function seconds(what: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await what()
  return secondsSince(begun)
}

async function measure(
  servers: DrillServers,
  { siteUrl, databaseUrl }: Proxy,
  [lost, other]: readonly [NamedHost, NamedHost],
): Promise<readonly Figure[]> {
  const serveOn = ({ address, on }: NamedHost) =>
    servers.serve(
      {
        ...{ HOST: address, PORT: String(serverPort), DATABASE_URL: databaseUrl },
        ...{ REWEIGH_URL: siteUrl, REWEIGH_TRUST_PROXY: '1' },
      },
      on,
    )
  const sites = [await serveOn(lost), await serveOn(other)]
  const workers = [await startWorker(databaseUrl, lost.on), await startWorker(databaseUrl, other.on)] as const
  let workersLost = 0
  for (const { ended } of workers) void ended.then(() => workersLost++)
  const work = await proposeWork(scenarios)
  const senders = await makeSenders(servers, siteUrl, 600)
  const acknowledged: Sender[] = []
  const statuses = new Map<number, number>()
  const seen = {
    cutAt: Infinity,
    backAt: Infinity,
    lastTrouble: 0,
    usedAgain: NaN,
    usedBefore: 0,
    failedLater: 0,
  }
  const sending = sendAll(senders, {
    ...{ atOnce: 6, pause: 600 },
    where: () => siteUrl,
    onSent: (sender, sent) => {
      statuses.set(sent.status, (statuses.get(sent.status) ?? 0) + 1)
      const now = performance.now()
      if (!sent.acknowledged && now > seen.backAt) seen.failedLater++
      else if (!sent.acknowledged && now > seen.cutAt) seen.lastTrouble = (now - seen.cutAt) / 1000
      if (!sent.acknowledged) return
      acknowledged.push(sender)
      if (sent.by !== lost.name) return
      if (now < seen.cutAt) seen.usedBefore++
      if (now - sent.took > seen.backAt && Number.isNaN(seen.usedAgain))
        seen.usedAgain = (now - seen.backAt) / 1000
    },
  })
  await askEnsemble(callOf('panellist'), { consultation: work })
  await untilRun(callOf('panellist'), work, ({ rerun }) => rerun > scenarios / 10)
  await lost.cutOff()
  seen.cutAt = performance.now()
  await sleep(away * 1000)
  await lost.bringBack()
  seen.backAt = performance.now()
  while (Number.isNaN(seen.usedAgain) && secondsSince(seen.backAt) < 60) await sleep(100)
  const done = await workDone(work, scenarios)
  await sending
  const { lost: missing, doubled } = await lostAndDoubled(acknowledged)
  const restarted = sites.filter(({ alive }) => !alive()).length + workersLost
  const alone = await seconds(() => workAlone(work, workers[1]))
  for (const worker of workers) worker.kill('SIGTERM')
  await Promise.all([...workers.map(({ ended }) => ended), closeJobBoard({ seconds: 0 })])
  // 409: the same response is still being received by the host that is gone, as far as PostgreSQL knows.
  const strange = [...statuses.keys()].filter((status) => ![0, 303, 409, 502, 503, 504].includes(status))
  if (strange.length > 0) process.stderr.write(sites.map(({ log }) => log()).join('\n'))
  return [
    exactly(`acknowledged responses lost, of ${acknowledged.length}`, 0, missing),
    exactly('responses stored twice', 0, doubled),
    exactly('respondents who never got through', 0, senders.length - acknowledged.length),
    exactly(`answers that say something else than "try again" (${strange.join(', ')})`, 0, strange.length),
    counted('answers by status', [...statuses].map(([status, count]) => `${status}: ${count}`).join(', ')),
    atLeast('responses received by the host before it was lost', 1, seen.usedBefore),
    atMost('until the last sending that failed because it was lost', 15, seen.lastTrouble, 's'),
    counted('sendings that failed after its return', seen.failedLater),
    atMost('until the host receives responses again', 15, seen.usedAgain, 's'),
    atMost('until the worker that was cut off does work again, alone', 60, alone, 's'),
    exactly('servers and workers that had to be started again', 0, restarted),
    ...done,
  ]
}

/** One of two hosts loses its network for half a minute while responses arrive and work is done. */
export const cutOffHost: Drill = {
  name: 'cut-off-host',
  promises: 'G1, G8',
  lacks: hostsLack,
  runAlone: () =>
    withHosts((lost, other) =>
      withDrillSite((site) =>
        withProxy(
          {
            servers: [
              [lost, serverPort],
              [other, serverPort],
            ],
            postgresUrl: site.databaseUrl,
            port: proxyPort,
          },
          (proxy) => measure(site, proxy, [lost, other]),
        ),
      ),
    ),
}
