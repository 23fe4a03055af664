import { connect, createServer, type AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createWorkQueue, type Done, type WorkQueue } from '#lib/web/work-queue.ts'

const staying = new AbortController().signal
const limits = { perClient: 64, total: 256 }
const valueOf = <Value>(outcome: Done<Value>) => (outcome.done ? outcome.value : outcome.refusal)

/** Asks for `count` pieces of work at once and gives how each ended: its value, or its refusal. */
const ask = (queue: WorkQueue, client: string, count: number): Promise<unknown>[] =>
  Array.from({ length: count }, (_, at) =>
    queue.run({ client, signal: staying }, () => `${client}${at}`).then(valueOf),
  )

const kindsOf = (outcomes: readonly unknown[]) =>
  outcomes.map((outcome) => (typeof outcome === 'string' ? 'done' : (outcome as { kind: string }).kind))
const count = (kinds: readonly string[], kind: string) => kinds.filter((other) => other === kind).length

describe('createWorkQueue(limits).run(waiter, work)', () => {
  test('gives what the work gives, and throws what it throws', async () => {
    const queue = createWorkQueue(limits)
    expect(await queue.run({ client: 'a', signal: staying }, () => 7)).toEqual({ done: true, value: 7 })
    const broken = () => {
      throw new RangeError('no')
    }
    await expect(queue.run({ client: 'a', signal: staying }, broken)).rejects.toThrow('no')
    expect(await queue.run({ client: 'a', signal: staying }, () => 8)).toEqual({ done: true, value: 8 })
    expect(queue.waiting()).toBe(0)
  })

  test('refuses the 65th of 500 from one client with TooMany, and nobody else', async () => {
    const queue = createWorkQueue(limits)
    const flood = ask(queue, 'flood', 500)
    const others = ask(queue, 'other', 5)
    const kinds = kindsOf(await Promise.all(flood))
    expect([count(kinds, 'done'), count(kinds, 'TooMany')]).toEqual([64, 436])
    expect(kindsOf(await Promise.all(others))).toEqual(Array.from({ length: 5 }, () => 'done'))
  })

  test('refuses the 257th of 500 different clients with Unavailable and 1 to 5 seconds, not the same for all', async () => {
    const queue = createWorkQueue(limits)
    const outcomes = await Promise.all(Array.from({ length: 500 }, (_, at) => ask(queue, `c${at}`, 1)).flat())
    const kinds = kindsOf(outcomes)
    expect([count(kinds, 'done'), count(kinds, 'Unavailable')]).toEqual([256, 244])
    const waits = new Set(
      outcomes
        .flatMap((outcome) => (typeof outcome === 'string' ? [] : [outcome]))
        .map((refusal) => (refusal as { retryAfter: number }).retryAfter),
    )
    expect([...waits].sort()).toEqual([1, 2, 3, 4, 5])
  })

  test('takes clients in turn: who asks once waits for one piece of another, not for all of them', async () => {
    const queue = createWorkQueue(limits)
    const order: unknown[] = []
    const flood = ask(queue, 'flood', 50).map((outcome) => outcome.then((value) => order.push(value)))
    const once = ask(queue, 'once', 1).map((outcome) => outcome.then((value) => order.push(value)))
    await Promise.all([...flood, ...once])
    expect(order.indexOf('once0')).toBe(1)
  })

  test('forgets work whose client has left, and gives its place to others at once', async () => {
    const queue = createWorkQueue({ perClient: 2, total: 2 })
    const leaving = new AbortController()
    let ran = false
    const left = queue.run({ client: 'a', signal: leaving.signal }, () => (ran = true)).catch(String)
    const first = ask(queue, 'a', 1)
    leaving.abort()
    expect(queue.waiting()).toBe(1)
    expect(kindsOf(await Promise.all([...first, ...ask(queue, 'a', 1)]))).toEqual(['done', 'done'])
    expect(await left).toBe('AbortError: the client has left')
    expect(ran).toBe(false)
  })

  test('does nothing for a client who had left before', async () => {
    const queue = createWorkQueue(limits)
    await expect(queue.run({ client: 'a', signal: AbortSignal.abort() }, () => 1)).rejects.toThrow()
    expect(queue.waiting()).toBe(0)
  })

  test('refuses what waited longer than a person would', async () => {
    const queue = createWorkQueue({ ...limits, longestWait: 20 })
    const slow = () => {
      const end = performance.now() + 15
      while (performance.now() < end);
      return 'slow'
    }
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => queue.run({ client: 'a', signal: staying }, slow).then(valueOf)),
    )
    const kinds = kindsOf(outcomes)
    expect(kinds[0]).toBe('done')
    expect(kinds.at(-1)).toBe('Unavailable')
  })

  test.each([20, 80])(
    'works for 8 ms at most, with %i waiting, and then lets the event loop turn',
    async (many) => {
      const queue = createWorkQueue({ perClient: 200, total: 200 })
      const left = [many]
      const look = () => {
        left.push(queue.waiting())
        if (queue.waiting() > 0) setImmediate(look)
      }
      const busy = () => {
        const end = performance.now() + 5
        while (performance.now() < end);
      }
      const done = Array.from({ length: many }, () => queue.run({ client: 'a', signal: staying }, busy))
      look()
      await Promise.all(done)
      const inOneTurn = left.slice(1).map((waiting, at) => (left[at] ?? 0) - waiting)
      expect(Math.max(...inOneTurn)).toBe(1)
    },
  )

  test('takes on everybody who connects while it works, not one in each turn', async () => {
    const queue = createWorkQueue(limits)
    const connected: unknown[] = []
    const server = createServer((socket) => connected.push(socket.end()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const busy = () => {
      const end = performance.now() + 25
      while (performance.now() < end);
    }
    const clients = Array.from({ length: 60 }, () => connect(port, '127.0.0.1').resume())
    await Promise.all(Array.from({ length: 10 }, () => queue.run({ client: 'a', signal: staying }, busy)))
    expect(connected).toHaveLength(clients.length)
    for (const client of clients) client.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
})
