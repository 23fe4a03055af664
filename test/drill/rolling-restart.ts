import { setTimeout as sleep } from 'node:timers/promises'
import { atMost, exactly, percentile, type Drill } from './support/drill.ts'
import { lostAndDoubled, makeSenders, sendAll, type Sender } from './support/senders.ts'

/** Two servers are replaced one after the other while responses arrive: nobody is told that it failed. */
export const rollingRestart: Drill = {
  name: 'rolling-restart',
  promises: 'G1, zero-downtime deploy',
  run: async (site) => {
    const settings = { REWEIGH_DRAIN_SECONDS: '30' }
    const servers = [await site.serve(settings), await site.serve(settings)]
    const [first] = servers
    if (first === undefined) throw new Error('There is no server.')
    const senders = await makeSenders(site, first.url, 160)
    const acknowledged: Sender[] = []
    const taken: number[] = []
    let failed = 0
    let turn = 0
    // As a proxy does: a server that is told to stop gets nothing new.
    const serving = new Set(servers)
    const sending = sendAll(senders, {
      atOnce: 6,
      pause: 350, // About 12 a second: two of the six servers that G1 allows for 35.
      where: () => [...serving][turn++ % serving.size]?.url ?? '',
      onSent: (sender, sent) => {
        if (sent.acknowledged) acknowledged.push(sender)
        else failed++
        taken.push(sent.took)
      },
    })
    for (const server of servers) {
      const before = acknowledged.length
      while (acknowledged.length < before + 40 && acknowledged.length < senders.length) await sleep(5)
      const next = await site.serve(settings)
      serving.add(next)
      serving.delete(server)
      process.kill(server.pid, 'SIGTERM')
      while (server.alive()) await sleep(20)
    }
    await sending
    const { lost, doubled } = await lostAndDoubled(acknowledged)
    return [
      exactly(`sendings that failed while both servers were replaced, of ${taken.length}`, 0, failed),
      exactly('acknowledged responses lost', 0, lost),
      exactly('responses stored twice', 0, doubled),
      atMost('a sending, 99 of 100', 1000, percentile(taken, 99), 'ms'),
    ]
  },
}
