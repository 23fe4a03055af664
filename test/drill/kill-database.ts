import { setTimeout as sleep } from 'node:timers/promises'
import { atMost, exactly, secondsSince, type Drill } from './support/drill.ts'
import { signalAll } from './support/signal-all.ts'
import { lostAndDoubled, makeSenders, sendAll, type Sender } from './support/senders.ts'

const kills = 3

/** PostgreSQL is killed again and again while responses arrive: what was acknowledged is there, once. */
export const killDatabase: Drill = {
  name: 'kill-database',
  promises: 'F112, G7',
  run: async (site) => {
    const { url } = await site.serve()
    const senders = await makeSenders(site, url, 2000)
    const acknowledged: Sender[] = []
    const recoveries: number[] = []
    const statuses = new Set<number>()
    let backAt: number | undefined
    const sending = sendAll(senders, {
      atOnce: 8,
      where: () => url,
      onSent: (sender, sent) => {
        statuses.add(sent.status)
        if (!sent.acknowledged) return
        acknowledged.push(sender)
        if (backAt !== undefined) recoveries.push(secondsSince(backAt))
        backAt = undefined
      },
    })
    for (let kill = 0; kill < kills; kill++) {
      const before = acknowledged.length
      while (acknowledged.length < before + 500) await sleep(5)
      signalAll(await site.postgresProcesses(), 'SIGKILL')
      await sleep(1000)
      await site.startPostgres()
      backAt = performance.now()
    }
    await sending
    const { lost, doubled } = await lostAndDoubled(acknowledged)
    const strange = [...statuses].filter((status) => ![0, 303, 503].includes(status))
    return [
      exactly(`acknowledged responses lost over ${kills} kills, of ${acknowledged.length}`, 0, lost),
      exactly('responses stored twice', 0, doubled),
      exactly('respondents who never got through', 0, senders.length - acknowledged.length),
      exactly(`answers other than 303 and 503 (${strange.join(', ')})`, 0, strange.length),
      atMost('first response received after PostgreSQL was back', 10, Math.max(...recoveries), 's'),
    ]
  },
}
