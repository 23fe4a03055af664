import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '#test/support/site.ts'
import { atMost, exactly, percentile, type Drill } from './support/drill.ts'
import { makeSenders } from './support/senders.ts'

const clients = 200
/** Seconds after which the server hangs up on whoever has not asked yet. */
const limit = 30

async function slowClient(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const head = [
    'POST /respond/check HTTP/1.1',
    `Host: ${hostname}:${port}`,
    `Origin: ${url}`,
    'Content-Length: 100000',
  ]
  socket.write(`${[...head, 'Content-Type: multipart/form-data; boundary=slow'].join('\r\n')}\r\n\r\n`)
  const dripping = setInterval(() => socket.write('a'), 1000)
  socket.once('close', () => clearInterval(dripping))
  return socket
}

/** Two hundred clients send a byte a second: others are answered as ever, and the slow ones are hung up on. */
export const slowBodies: Drill = {
  name: 'slow-bodies',
  promises: 'F58',
  run: async (site) => {
    const { url } = await site.serve()
    const senders = await makeSenders(site, url, 20)
    const begun = Date.now()
    const slow = await Promise.all(Array.from({ length: clients }, () => slowClient(url)))
    const pages: number[] = []
    const sent: number[] = []
    let failed = 0
    for (const sender of senders) {
      const page = await ask('/privacy', { at: url })
      const outcome = await sender.send(url)
      pages.push(page.took)
      sent.push(outcome.took)
      if (page.status !== 200 || !outcome.acknowledged) failed++
    }
    while (slow.some((socket) => !socket.closed) && Date.now() < begun + (limit + 15) * 1000) await sleep(250)
    const left = slow.filter((socket) => !socket.closed).length
    const gone = (Date.now() - begun) / 1000
    for (const socket of slow) socket.destroy()
    return [
      exactly(`pages and responses of others that failed beside ${clients} slow clients`, 0, failed),
      atMost('a page for others, 99 of 100', 1000, percentile(pages, 99), 'ms'),
      atMost('a response of others, 99 of 100', 1000, percentile(sent, 99), 'ms'),
      exactly('slow clients that are still connected', 0, left),
      atMost('until the last of them was hung up on', limit + 10, gone, 's'),
    ]
  },
}
