import { setTimeout as sleep } from 'node:timers/promises'
import { atMost, exactly, secondsSince, type Drill } from './support/drill.ts'
import { lostAndDoubled, makeSenders, sendAll, type Sender } from './support/senders.ts'

const kills = 3

/** The server is killed again and again while responses arrive; people send again, and nothing is lost or doubled. */
export const killServer: Drill = {
  name: 'kill-server',
  promises: 'F112, G7',
  run: async (site) => {
    let server = await site.serve()
    const { port } = new URL(server.url)
    const senders = await makeSenders(site, server.url, 2000)
    const acknowledged: Sender[] = []
    const starts: number[] = []
    const sending = sendAll(senders, {
      atOnce: 8,
      where: () => server.url,
      onSent: (sender, sent) => {
        if (sent.acknowledged) acknowledged.push(sender)
      },
    })
    for (let kill = 0; kill < kills; kill++) {
      const before = acknowledged.length
      while (acknowledged.length < before + 500) await sleep(5)
      process.kill(server.pid, 'SIGKILL')
      const killed = performance.now()
      server = await site.serve({ PORT: port })
      starts.push(secondsSince(killed))
    }
    await sending
    const { lost, doubled } = await lostAndDoubled(acknowledged)
    return [
      exactly(`acknowledged responses lost over ${kills} kills, of ${acknowledged.length}`, 0, lost),
      exactly('responses stored twice', 0, doubled),
      exactly('respondents who never got through', 0, senders.length - acknowledged.length),
      atMost('until another server answers at the same address', 30, Math.max(...starts), 's'),
    ]
  },
}
